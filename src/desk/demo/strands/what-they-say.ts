import { plusDays } from '#core/day.ts';
import { currentStage, procedureState } from '#kinds/complaint/state.ts';
import { type Happening, type Scene, type Strand, workingDaysAfter } from '../scene.ts';
import { somebodyNew } from '../team.ts';
import { sayings } from '../words/sayings.ts';
import { byHandler, byHandlerOn } from './by-handler.ts';

/** What they say once a stage has been answered: that will do, that will not, or nothing. */
export const hearing: Strand = (scene) => {
  const { complaint, story } = scene;
  if (procedureState(complaint) !== 'stage-responded') return [];
  const run = currentStage(complaint);
  const answered = run?.respondedOn ?? complaint.recordedOn;
  const n = `${run?.n ?? 1}/${complaint.provider?.finals.length ?? 0}`;
  const { chance, temper } = story;
  if (temper.nature === 'silent') return silence(scene, answered, n);
  const unhappy =
    temper.nature === 'persistent' ||
    (temper.nature === 'changeable' && chance.happens(`unhappy/${n}`, 0.5)) ||
    chance.happens(`still-unhappy/${n}`, 0.1);
  if (!unhappy) return [satisfied(scene, `satisfied/${n}`, answered)];
  return [
    byHandler(scene, `unhappy/${n}`, answered, [2, 9], 'record-dissatisfied', {
      how: chance.pick(`unhappy-how/${n}`, ['phone', 'by letter', 'in person', 'by e-mail']),
      words: chance.pick(`unhappy-words/${n}`, sayings.dissatisfied),
      ...somebodyNew(scene),
    }),
  ];
};

/** They say that they are satisfied, some working days after a day. */
export const satisfied = (scene: Scene, name: string, from: Parameters<typeof byHandler>[2]): Happening => {
  const { complaint, story } = scene;
  return byHandler(scene, name, from, [1, 12], 'record-satisfied', (on) => ({
    on,
    how: story.chance.pick(`${name}-how`, ['phone', 'by letter', 'by text']),
    words: story.chance.pick(`${name}-words`, sayings.satisfied),
    ...(complaint.category === null ? { category: story.matter.category } : {}),
  }));
};

/** Nobody answers: two tries, and where the procedure says so it is closed for now. */
function silence(scene: Scene, answered: Parameters<typeof byHandler>[2], n: string): Happening[] {
  const { complaint, story } = scene;
  const tries = complaint.contacts.filter((contact) => contact.attemptOnly && contact.on >= answered);
  const last = tries.at(-1)?.on ?? answered;
  if (tries.length < 2)
    return [
      byHandler(scene, `silent/${n}/${tries.length}`, last, [5, 9], 'record-contact', {
        channel: 'phone',
        summary: story.chance.pick(`silent-tried/${n}/${tries.length}`, sayings.tried),
        attemptOnly: true,
      }),
    ];
  const may = complaint.clocks['close-after-silence'];
  if (may === undefined || may.stoppedOn !== null) return [];
  const input = complaint.category === null ? { category: story.matter.category } : {};
  const on = workingDaysAfter(scene, plusDays(may.due.due, 1), story.chance.between(`closes/${n}`, 0, 4));
  return [byHandlerOn(scene, `close/${n}`, on, 'close-without-answer', input)];
}

/** They change their mind, once: about going on with it, or about having been satisfied. */
export const changingMind: Strand = (scene) => {
  const { complaint, story } = scene;
  const { chance, temper } = story;
  const state = procedureState(complaint);
  const words = (from: readonly string[], name: string): Record<string, unknown> => ({
    how: 'phone',
    words: chance.pick(name, from),
  });
  const open = state !== null && ['received', 'routed', 'stage-open', 'stage-responded'].includes(state);
  const mixed = complaint.mixed !== null && complaint.provider === null && complaint.mixed.issuedOn === null;
  const reopened = complaint.says !== null;
  if (temper.withdraws && !reopened && (open || (mixed && complaint.mixed?.state !== 'withdrawn')))
    return [
      byHandler(scene, 'withdraw', complaint.recordedOn, [1, 14], 'withdraw', words(sayings.withdrawn, 'w')),
    ];
  const stages = complaint.provider?.stages ?? [];
  const canComeBack =
    state === 'resolved'
      ? stages.length < complaint.procedure.stages.length && complaint.provider?.finals.length === 0
      : state === 'withdrawn' && stages.length > 0 && complaint.provider?.finals.length === 0;
  const settled = complaint.settledOnTheSpot !== null;
  if (!(canComeBack || settled) || !chance.happens('comes-back', 0.12)) return [];
  const from = complaint.provider?.endedOn ?? complaint.recordedOn;
  return [
    byHandler(scene, 'come-back', from, [5, 30], 'reopen', {
      ...words(sayings.back, 'b'),
      ...somebodyNew(scene),
    }),
  ];
};
