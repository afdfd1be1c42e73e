import { plusDays } from '#core/day.ts';
import { currentStage, openPromises, type Promise, procedureState } from '#kinds/complaint/state.ts';
import { answerDay } from '../pace.ts';
import { type Happening, type Scene, type Strand, workingDaysAfter } from '../scene.ts';
import { partOf } from '../story.ts';
import { ourElements } from './answering.ts';
import { byHandler, byHandlerOn } from './by-handler.ts';

/** What is found wrong is put right with a promise, a day and somebody to keep it. */
export const promising: Strand = (scene) => {
  const { complaint, story } = scene;
  const open = ['stage-open', 'all-stages-complete'].includes(procedureState(complaint) ?? '');
  if (!open || currentStage(complaint)?.n !== 1) return [];
  const owed = ourElements(complaint).flatMap((element, place) => {
    const { promise } = partOf(story, place);
    const right = element.answer !== null && element.answer.finding !== 'not-upheld';
    return promise !== undefined && right ? [{ what: story.tell(promise), place }] : [];
  });
  const next = owed.find(({ what }) => !complaint.promises.some((promise) => promise.what === what));
  if (next === undefined) return [];
  const { chance } = story;
  const on = answerDay(scene);
  const by = workingDaysAfter(scene, on, chance.between(`promise-by/${next.place}`, 4, 14));
  const owner = chance.pick(`promise-owner/${next.place}`, ['The claims team', 'Your adviser', '']);
  const told = chance.happens(`promise-told/${next.place}`, 0.7);
  return [
    byHandlerOn(scene, `promise/${next.place}`, on, 'make-promise', {
      what: next.what,
      owner: owner === '' ? (complaint.handler ?? 'The handler') : owner,
      by: by < scene.setting.today ? workingDaysAfter(scene, scene.setting.today, 5) : by,
      ...(told ? { toldOn: scene.setting.today, told: 'in the response' } : {}),
    }),
  ];
};

/** Promises are told, kept, moved with a word about it, or let slip. */
export const keeping: Strand = (scene) =>
  openPromises(scene.complaint).flatMap((promise) => keepingOne(scene, promise));

function keepingOne(scene: Scene, promise: Promise): Happening[] {
  const { complaint, story, setting } = scene;
  const { chance, temper } = story;
  const { id } = promise;
  if (promise.toldOn === null && chance.happens(`tells/${id}`, 0.7))
    return [
      byHandler(scene, `tell/${id}`, promise.madeOn, [0, 2], 'tell-promise', { promise: id, how: 'phone' }),
    ];
  const moved = (complaint.clocks[`promise-${id}`]?.moved.length ?? 0) > 0;
  if (!moved && chance.happens(`slips/${id}`, 0.2)) {
    const by = workingDaysAfter(scene, promise.by < setting.today ? setting.today : promise.by, 5);
    const why = 'Finance pays once a week and missed the last run.';
    return [
      byHandlerOn(scene, `move/${id}`, promise.by, 'move-promise', {
        promise: id,
        by,
        why,
        toldOn: setting.today,
      }),
    ];
  }
  const late =
    temper.pace === 'forgotten' || (temper.pace === 'late' && chance.happens(`forgets/${id}`, 0.5));
  const on = late
    ? plusDays(promise.by, chance.between(`slow/${id}`, 3, 40))
    : plusDays(promise.by, -chance.between(`early/${id}`, 0, 3));
  return [
    byHandlerOn(scene, `keep/${id}`, on, 'keep-promise', { promise: id, how: 'Done, and they were told' }),
  ];
}
