import { type Day, plusDays } from '#core/day.ts';
import { openIceItems } from '#kinds/complaint/state.ts';
import { type Happening, type Scene, type Strand, workingDaysAfter } from '../scene.ts';
import { sayings } from '../words/sayings.ts';
import { byHandler, byHandlerOn } from './by-handler.ts';

/** The first word from ICE: early, in time, or after the six months. */
export const goingToIce: Strand = (scene) => {
  const { complaint, story } = scene;
  const { ice } = story.temper;
  if (ice === 'never' || complaint.iceItems.length > 0 || !complaint.routed) return [];
  const on = firstContact(scene);
  return on === null ? [] : [fromIce(scene, on)];
};

function firstContact({ complaint, story }: Scene): Day | null {
  const { chance, temper } = story;
  const final = complaint.provider?.finals.at(-1)?.on;
  if (temper.ice === 'early') return plusDays(complaint.receivedOn, chance.between('ice-early', 4, 30));
  // Whoever waited eight weeks for an answer may go without one.
  if (final === undefined)
    return complaint.eightWeekRouteOpenOn === null
      ? null
      : plusDays(complaint.eightWeekRouteOpenOn, chance.between('ice-8w', 2, 20));
  if (temper.ice === 'in-time') return plusDays(final, chance.between('ice-after', 6, 140));
  const state = complaint.provider?.state;
  const over = state === 'window-closed' || state === 'resolved';
  return over ? plusDays(final, chance.between('ice-late', 190, 260)) : null;
}

function fromIce(scene: Scene, on: Day): Happening {
  const { chance } = scene.story;
  const n = scene.complaint.iceItems.length;
  const came = on < scene.setting.today ? scene.setting.today : on;
  return byHandlerOn(scene, `ice/${n}`, came, 'record-ice-contact', {
    kind: chance.pick(`ice-kind/${n}`, ['letter', 'letter', 'e-mail', 'telephone']),
    iceReference: `ICE-${chance.between('ice-reference', 10_000, 99_999)}`,
    summary: chance.pick(`ice-says/${n}`, sayings.ice),
    ...(chance.happens(`ice-stated/${n}`, 0.4)
      ? { statedOn: workingDaysAfter(scene, came, chance.between(`ice-by/${n}`, 2, 9)) }
      : {}),
  });
}

/** ICE is asked where it stands. */
function stillAtIce(scene: Scene): Happening {
  const { complaint } = scene;
  const n = complaint.iceItems.length;
  const last = complaint.iceItems.at(-1);
  // It takes some months to come to anybody, and some more until there is a report.
  const asked = complaint.iceItems.filter(({ summary }) => stands.has(summary)).length;
  const told = sayings.iceStands[asked < 6 ? 0 : asked < 13 ? 1 : 2];
  const since = last?.answeredOn ?? last?.on ?? complaint.recordedOn;
  return byHandler(scene, `ask-ice/${n}`, since, [8, 10], 'record-ice-contact', {
    kind: 'telephone',
    summary: told,
  });
}

/** What ICE sends is answered, or it is said why nothing need be. */
export const answeringIce: Strand = (scene) =>
  openIceItems(scene.complaint).map((item) => {
    const { chance, temper } = scene.story;
    const slow = ['late', 'forgotten'].includes(temper.pace) && chance.happens(`ice-slow/${item.id}`, 0.6);
    const onlyStands = stands.has(item.summary);
    const nothing = onlyStands || chance.happens(`ice-nothing/${item.id}`, 0.15);
    return byHandler(scene, `ice-answer/${item.id}`, item.on, slow ? [5, 9] : [1, 4], 'answer-ice', {
      item: item.id,
      ...(nothing
        ? {
            noReplyBecause: onlyStands
              ? 'It says where it stands and asks nothing'
              : chance.pick(`ice-no/${item.id}`, sayings.iceNoReply),
          }
        : { reply: chance.pick(`ice-reply/${item.id}`, sayings.iceAnswers) }),
    });
  });

const stands: ReadonlySet<string> = new Set(sayings.iceStands);

/** While ICE has it: another letter now and then, and sometimes steps to be done again. */
export const atIce: Strand = (scene) => {
  const { complaint, story } = scene;
  const { chance } = story;
  const last = complaint.iceItems.at(-1);
  if (complaint.provider?.state !== 'at-ice' || last === undefined || openIceItems(complaint).length > 0)
    return [];
  const n = complaint.iceItems.length;
  if (complaint.provider.finals.length === 1 && n >= 2 && chance.happens('revisit', 0.35))
    return [
      byHandler(scene, 'revisit', last.on, [8, 25], 'record-ice-revisit', {
        steps: chance.some('revisit-steps', sayings.iceSteps, chance.between('revisit-count', 1, 2)),
      }),
    ];
  if (n >= chance.between('ice-items', 1, 5)) return story.temper.asksAgain ? [stillAtIce(scene)] : [];
  return [fromIce(scene, workingDaysAfter(scene, last.on, chance.between(`ice-next/${n}`, 8, 30)))];
};
