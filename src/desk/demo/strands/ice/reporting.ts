import { standingDue } from '#core/projection.ts';
import { isOurs } from '#kinds/complaint/final-response-facts.ts';
import type { IceCase } from '#kinds/complaint/state.ts';
import type { Happening, Scene } from '../../scene.ts';
import { afterwards } from '../../words/after-the-final-response.ts';
import { byHandler } from '../by-handler.ts';

const someFinding = [
  [34, 'upheld'],
  [18, 'partly-upheld'],
  [42, 'not-upheld'],
  [6, 'no-finding'],
] as const;

/** What goes all the way is mostly upheld: money and recommendations are there to be seen. */
const mostlyUpheld = [
  [60, 'upheld'],
  [25, 'partly-upheld'],
  [12, 'not-upheld'],
  [3, 'no-finding'],
] as const;

/** ICE’s final report: a finding for each element and the whole, money, and what it recommends. */
export function reporting(scene: Scene, one: IceCase): Happening {
  const { complaint, story } = scene;
  const { chance } = story;
  const overall = chance.weighted(`overall/${one.id}`, story.temper.toTheEnd ? mostlyUpheld : someFinding);
  const upheld = overall === 'upheld' || overall === 'partly-upheld';
  const since = one.draft?.commentedOn ?? one.draft?.on ?? one.since;
  return byHandler(scene, `report/${one.id}`, since, [12, 45], 'record-ice-report', (on) => ({
    case: one.id,
    // Dated some days before it arrives, and never before the draft.
    reportOn: on > since ? since : on,
    overall,
    ...(complaint.elements.length > 1
      ? {
          findings: complaint.elements.map(({ id }, place) => ({
            element: id,
            finding: place === 0 ? overall : chance.weighted(`found/${one.id}/${place}`, someFinding),
          })),
        }
      : {}),
    ...(upheld || chance.happens(`all-the-same/${one.id}`, 0.08)
      ? { redress: chance.pick(`redress/${one.id}`, ['', '50', '120', '250', '1000']) }
      : {}),
    ...(upheld && complaint.outgoing !== null ? { against: ['PROVIDER', 'OUTGOING_PROVIDER'] } : {}),
    ...(complaint.elements.some(({ about }) => about === 'SUBCONTRACTOR' && isOurs(complaint, about)) &&
    chance.happens(`they-pay/${one.id}`, 0.5)
      ? { payer: 'SUBCONTRACTOR' }
      : {}),
    recommendations: upheld
      ? chance.some(
          `recommends/${one.id}`,
          afterwards.recommends,
          chance.between(`recommended/${one.id}`, 0, 2),
        )
      : [],
    systemic: chance.happens(`systemic/${one.id}`, 0.3)
      ? [chance.pick(`systemic-says/${one.id}`, afterwards.wider)]
      : [],
  }));
}

/** The day by which comments on a draft are due; null where none are. */
export const commentsDue = ({ complaint }: Scene, { draft }: IceCase) => {
  const clock = draft === null ? undefined : complaint.clocks[`ice-item-${draft.item}`];
  return clock === undefined || clock.stoppedOn !== null ? null : standingDue(clock);
};
