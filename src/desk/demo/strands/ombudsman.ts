import { plusDays } from '#core/day.ts';
import { standingDue } from '#core/projection.ts';
import { openOmbudsmanCases } from '#kinds/complaint/state.ts';
import { type Happening, type Scene, type Strand, workingDaysAfter } from '../scene.ts';
import { afterwards } from '../words/after-the-final-response.ts';
import { byHandler, byHandlerOn } from './by-handler.ts';

/** Few complaints come to the Ombudsman, and they come at any time. */
export const atTheOmbudsman: Strand = (scene) => {
  const { complaint, story } = scene;
  const { chance } = story;
  const [one] = openOmbudsmanCases(complaint);
  if (one !== undefined) return whatItDoes(scene, one);
  const likely = complaint.iceCases.length > 0 ? 0.16 : 0.015;
  if (complaint.ombudsmanCases.length > 0 || !complaint.routed || !chance.happens('ombudsman', likely))
    return [];
  const from =
    complaint.iceCases.at(-1)?.since ?? complaint.provider?.finals.at(-1)?.on ?? complaint.receivedOn;
  return [
    byHandlerOn(
      scene,
      'ombudsman',
      plusDays(from, chance.between('ombudsman-after', 14, 90)),
      'record-ombudsman-contact',
      {
        reference: `P-${chance.between('ombudsman-reference', 100_000, 999_999)}`,
        ...(chance.happens('ombudsman-mp', 0.8)
          ? { by: chance.pick('ombudsman-by', afterwards.members) }
          : {}),
        summary: chance.pick('ombudsman-says', afterwards.ombudsman),
      },
    ),
  ];
};

function whatItDoes(
  scene: Scene,
  { id, state, openedOn, asked }: Scene['complaint']['ombudsmanCases'][number],
): Happening[] {
  const { complaint, story } = scene;
  const { chance } = story;
  switch (state) {
    case 'notified':
      return [
        byHandler(scene, `ph-decides/${id}`, openedOn, [15, 60], 'record-ombudsman-decision', {
          accepted: chance.happens(`ph-accepts/${id}`, 0.7),
        }),
      ];
    case 'accepted':
      if (asked === null && chance.happens(`ph-asks/${id}`, 0.7))
        return [
          byHandler(scene, `ph-asks/${id}`, openedOn, [40, 90], 'record-ombudsman-request', (on) => ({
            asks: chance.pick(`ph-asks-for/${id}`, afterwards.ombudsmanAsks),
            ...(chance.happens(`ph-by/${id}`, 0.6) ? { by: workingDaysAfter(scene, on, 10) } : {}),
          })),
        ];
      return [reports(scene, id, asked?.on ?? openedOn)];
    case 'information-requested': {
      const clock = complaint.clocks[`ombudsman-information-${id}`];
      const due = clock === undefined ? openedOn : standingDue(clock);
      return [
        byHandlerOn(scene, `ph-sends/${id}`, due, 'answer-ombudsman', {
          how: chance.pick(`ph-how/${id}`, afterwards.how),
        }),
      ];
    }
    case 'reported':
      return owes(complaint, id)
        ? []
        : [byHandler(scene, `ph-close/${id}`, openedOn, [30, 60], 'close-ombudsman-case', {})];
    default:
      return [];
  }
}

function reports(scene: Scene, id: string, since: Scene['complaint']['receivedOn']): Happening {
  const { chance } = scene.story;
  const upheld = chance.happens(`ph-upholds/${id}`, 0.6);
  const redressKind = upheld ? chance.pick(`ph-money/${id}`, ['none', 'additional', 'different']) : 'none';
  return byHandler(scene, `ph-reports/${id}`, since, [50, 140], 'record-ombudsman-report', (on) => ({
    upheld,
    redressKind,
    ...(redressKind === 'none'
      ? {}
      : {
          redress: chance.pick(`ph-redress/${id}`, ['80', '300', '750']),
          ...(chance.happens(`ph-pay-by/${id}`, 0.5) ? { payBy: workingDaysAfter(scene, on, 20) } : {}),
        }),
    recommendations: upheld ? [chance.pick(`ph-recommends/${id}`, afterwards.recommends)] : [],
  }));
}

const owes = ({ liabilities, recommendations }: Scene['complaint'], id: string): boolean =>
  liabilities.some((one) => one.case === id && (one.status === 'due' || one.status === 'pending')) ||
  recommendations.some((one) => one.case === id && one.doneOn === null);
