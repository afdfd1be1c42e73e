import type { IceEvent } from '../events/ice.ts';
import type { Complaint } from '../state.ts';
import type { Folds } from './fold.ts';
import { provider } from './limbs.ts';

/**
 * ICE has called. A limb in which a stage of ours has opened is with ICE from then on; where our procedure was not finished,
 * it is remembered where it stood, because it goes on: ICE's call takes no answer away from anybody.
 */
function atIce({ provider: limb, ...was }: Complaint): Partial<Pick<Complaint, 'provider'>> {
  if (limb === null || limb.stages.length === 0 || limb.state === 'ice-revisit') return {};
  const before = limb.finals.length > 0 ? null : (limb.before ?? limb.state);
  return provider({ ...was, provider: limb }, { state: 'at-ice', before });
}

export const ice: Folds<IceEvent> = {
  IceContacted: (was, event) => ({
    ...atIce(was),
    iceItems: [
      ...was.iceItems,
      {
        id: event.id,
        on: event.on,
        kind: event.kind,
        summary: event.summary,
        iceReference: event.iceReference,
        flag: event.flag,
        answeredOn: null,
      },
    ],
  }),
  IceAnswered: (was, { item, on }) => ({
    iceItems: was.iceItems.map((candidate) =>
      candidate.id === item ? { ...candidate, answeredOn: on } : candidate,
    ),
  }),
  IceRevisitAsked: (was, { steps }) => ({
    ...provider(was, { state: 'ice-revisit' }),
    iceRevisitSteps: steps,
  }),
};
