import type { MixedState } from '#guidance/complaint/transitions.ts';
import type { SayingEvent } from '../events/what-they-say.ts';
import type { Folds } from './fold.ts';
import { mixed, provider } from './limbs.ts';

export const whatTheySay: Folds<SayingEvent> = {
  ContactLogged: (was, event) => ({
    contacts: [
      ...was.contacts,
      {
        id: event.id,
        on: event.on,
        with: event.with,
        channel: event.channel,
        summary: event.summary,
        attemptOnly: event.attemptOnly,
      },
    ],
  }),
  Satisfied: (_was, { on, words }) => ({ says: { satisfied: true, on, words } }),
  Dissatisfied: (_was, { on, words }) => ({ says: { satisfied: false, on, words } }),
  Withdrawn: () => ({}),
  LimbEnded: (was, { limb, state, on }) =>
    limb === 'provider'
      ? { ...provider(was, { state, endedOn: on }), iceRevisitSteps: [] }
      : mixed(was, { state: state as MixedState }),
  ClosedBefore: (was, { on, how }) => ({
    closedBefore: { on, how },
    routed: true,
    ...(was.provider === null ? {} : provider(was, { state: 'resolved', endedOn: on })),
    ...mixed(was, { state: 'resolved' }),
  }),
  Reopened: (was, { on }) =>
    was.settledOnTheSpot === null
      ? {}
      : {
          settledOnTheSpot: null,
          routed: false,
          receivedOn: on,
          receipts: [...was.receipts, { by: 'provider', at: on }],
        },
};
