import { standingDue } from '#core/projection.ts';
import { openRecommendations } from '#kinds/complaint/state.ts';
import { type Happening, type Strand, workingDaysAfter } from '../scene.ts';
import { handlerOf, managerOf } from '../team.ts';
import { afterwards } from '../words/after-the-final-response.ts';
import { byHandler, byHandlerOn } from './by-handler.ts';
import { proofOrFiling } from './money.ts';

/** Each recommendation gets an owner and a day; then it is done, with what shows it. */
export const actingOnRecommendations: Strand = (scene) =>
  openRecommendations(scene.complaint)
    .slice(0, 1)
    .flatMap((one): Happening[] => {
      const { complaint, story, setting } = scene;
      const { chance } = story;
      const clock = complaint.clocks[`recommendation-${one.id}`];
      const since = clock?.due.startsOn ?? complaint.recordedOn;
      if (one.owner === '' || one.by === null)
        return [
          byHandler(scene, `owner/${one.id}`, since, [1, 5], 'take-recommendation', (on) => ({
            recommendation: one.id,
            owner: (one.systemic ? managerOf(scene) : handlerOf(scene)).name,
            by: workingDaysAfter(scene, on, chance.between(`by/${one.id}`, 5, 20)),
          })),
        ];
      const due = clock === undefined ? one.by : standingDue(clock);
      const on = chance.happens(`slips/${one.id}`, 0.15) ? workingDaysAfter(scene, due, 3) : due;
      const found = proofOrFiling(scene, {
        kind: 'action-proof',
        name: one.id,
        title: one.systemic ? 'The new wording' : 'What was done',
        on: on < setting.today ? setting.today : on,
      });
      if ('filing' in found) return [found.filing];
      return [
        byHandlerOn(scene, `done/${one.id}`, on, 'record-recommendation-done', {
          recommendation: one.id,
          how: chance.pick(`how/${one.id}`, afterwards.done),
          proof: found.proof,
        }),
      ];
    });

/** A case ICE has reported on ends when all it orders is paid and owned. */
export const closingAtIce: Strand = (scene) =>
  scene.complaint.iceCases
    .filter(({ state }) => state === 'final-report')
    .filter(({ id }) => !owes(scene.complaint, id))
    .map(({ id, report, since }) =>
      byHandler(scene, `close-ice/${id}`, report?.arrivedOn ?? since, [2, 10], 'close-ice-case', {
        case: id,
      }),
    );

const owes = ({ liabilities, recommendations }: Parameters<Strand>[0]['complaint'], id: string): boolean =>
  liabilities.some((one) => one.case === id && (one.status === 'due' || one.status === 'pending')) ||
  recommendations.some(
    (one) => one.case === id && one.doneOn === null && (one.owner === '' || one.by === null),
  );
