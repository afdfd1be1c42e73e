import { z } from 'zod';
import type { Day } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { type CategoryCode, categories } from '#guidance/complaint/categories.ts';
import { freeText, oneLine, someDay } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { issue } from '../letters/letter.ts';
import { closure, escalationAcknowledgement } from '../letters/others.ts';
import type { ComplaintSetting } from '../setting.ts';
import { type Complaint, currentStage } from '../state.ts';
import { stopClocks, type Work } from '../work.ts';
import { handlerRefusals, startStageClock } from './open-stage.ts';
import { runAgain } from './run-again.ts';
import { subjectsOf, takenIn } from './take-in.ts';

const howSaid = {
  name: 'how',
  as: 'text',
  label: 'How did they say so?',
  hint: 'By phone, in a letter, in person',
} as const;
const theirWords = { name: 'words', as: 'textarea', label: 'In their words', optional: true } as const;
const whenSaid = { name: 'on', as: 'day', label: 'When did they say so?', starts: 'today' } as const;

export const aCategory = z.enum(
  categories.map((category) => category.code) as [CategoryCode, ...CategoryCode[]],
);

const happened = z.strictObject({
  on: someDay.optional(),
  how: oneLine.default(''),
  words: freeText.default(''),
});

/** Not dated before the complaint was received. */
export function dayInCase(complaint: Complaint, on: Day, work: Work): ComplaintEvent[] {
  if (on < complaint.receivedOn)
    return work.refuse({
      code: 'complaint.day-before-receipt',
      says: 'That is before the complaint was received.',
      remedy: 'Check the day.',
      clauses: [],
      at: 'on',
    });
  return [];
}

const after = (
  complaint: Complaint,
  events: readonly ComplaintEvent[],
  setting: ComplaintSetting,
): Complaint =>
  events.reduce<Complaint>(
    (state, event) =>
      evolve(state, {
        event,
        version: state.version,
        at: setting.now,
        by: { id: setting.actor.id, name: setting.actor.name },
      }) as Complaint,
    complaint,
  );

/** The clocks that end with a limb: not a promise's, nor those of a letter to ICE or to them that is still owed. */
const clocksOfLimb = (complaint: Complaint, but: readonly string[] = []): string[] =>
  Object.keys(complaint.clocks).filter(
    (id) => ![...but, 'direct'].includes(id) && !/^(promise|ice-item)-/.test(id),
  );

/** T5, T12 and X7: they are satisfied. */
export const recordSatisfied = command({
  name: 'record-satisfied',
  says: 'Record that they are satisfied',
  schema: happened.extend({
    how: oneLine.default('phone'),
    category: aCategory.optional(),
    sentBy: oneLine.default('post'),
  }),
  form: {
    title: 'They are satisfied',
    about: 'The complaint is closed as resolved, and a letter says so. What is promised stays promised.',
    button: 'Close as resolved',
    fields: [
      whenSaid,
      howSaid,
      theirWords,
      {
        name: 'category',
        as: 'radios',
        label: 'What was it about?',
        optional: true,
        options: categories.map(({ code, label }) => ({ value: code, label })),
      },
    ],
  },
  emit({ complaint, input, setting, work, transition }) {
    const on = input.on ?? setting.today;
    dayInCase(complaint, on, work);
    const limb = transition?.when.limb === 'mixed' ? 'mixed' : 'provider';
    const category: ComplaintEvent[] =
      input.category === undefined || complaint.category !== null
        ? []
        : [{ type: 'Categorised', primary: input.category, secondary: [], subcategory: '', rootCause: '' }];
    return [
      ...category,
      { type: 'Satisfied', on, how: input.how, words: input.words },
      {
        type: 'LimbEnded',
        limb,
        state: 'resolved',
        satisfied: 'yes',
        on,
        why: 'They say they are satisfied.',
      },
      // After a final response the six months run on, unseen: they may still change their mind.
      ...stopClocks(complaint, clocksOfLimb(complaint, ['ice-window']), on, 'stopped'),
      issue(complaint, closure(complaint, setting, 'satisfied'), input.sentBy),
    ];
  },
});

/** T6: they are not satisfied, in any form of saying so; the next stage opens. */
export const recordDissatisfied = command({
  name: 'record-dissatisfied',
  says: 'Record that they are not satisfied',
  schema: happened.extend({ handler: oneLine.optional(), sentBy: oneLine.default('post') }),
  form: {
    title: 'They are not satisfied',
    about: 'The next stage opens at once. They need give no reason.',
    button: 'Open the next stage',
    fields: [
      whenSaid,
      howSaid,
      theirWords,
      {
        name: 'handler',
        as: 'select',
        label: 'Who will handle it?',
        optional: true,
        options: { from: 'handlers' },
      },
    ],
  },
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    dayInCase(complaint, on, work);
    const said: ComplaintEvent = { type: 'Dissatisfied', on, how: input.how, words: input.words };
    return [
      ...stopClocks(complaint, ['ask-satisfied', 'close-after-silence'], on, 'met'),
      ...nextStage(complaint, setting, work, on, input.handler, 'dissatisfied', input.words, input.sentBy),
      said,
    ];
  },
});

/** Opens the stage after the last one answered, with its clock and the letter that says so. */
export function nextStage(
  complaint: Complaint,
  setting: ComplaintSetting,
  work: Work,
  on: Day,
  handler: string | undefined,
  because: 'dissatisfied' | 'residual' | 'reopened',
  words: string,
  sentBy: string,
): ComplaintEvent[] {
  const n = nextOf(complaint);
  const stage = complaint.procedure.stages[n - 1];
  const who = handler ?? complaint.handler ?? setting.actor.id;
  work.refuse(...handlerRefusals(who, setting));
  const opening: ComplaintEvent[] = [
    { type: 'StageOpened', stage: n, name: stage?.name ?? `Stage ${n}`, on, because, words },
    { type: 'HandlerAssigned', handler: who, name: setting.staff.get(who)?.name ?? setting.actor.name },
    ...startStageClock(complaint, n, on, 'they said they were not satisfied', work),
  ];
  const opened = after(complaint, opening, setting);
  const letter = issue(opened, escalationAcknowledgement(opened, setting), sentBy);
  const clock = opened.clocks[`stage-${n}`];
  const told: ComplaintEvent[] =
    clock === undefined
      ? []
      : [{ type: 'DueDateTold', clock: clock.id, due: clock.due.due, on: setting.today, whom: letter.to }];
  return [...opening, letter, ...told];
}

/** The stage that comes next: the one left unanswered, else the one after the last; the only stage of a procedure again. */
function nextOf(complaint: Complaint): number {
  const run = currentStage(complaint);
  if (run === null) return 1;
  return run.respondedOn === null ? run.n : Math.min(run.n + 1, complaint.procedure.stages.length);
}

const nothingDone: Refusal = {
  code: 'complaint.not-at-this-point',
  says: 'It was withdrawn before anything was done, so there is nothing to open again.',
  remedy: 'Record it as a new complaint.',
  clauses: ['G2-128a'],
};

/** T17: they come back after it was resolved or withdrawn, or after what was put right on the spot did not hold. */
export const reopen = command({
  name: 'reopen',
  says: 'Reopen it',
  whenClosed: true,
  schema: happened.extend({ handler: oneLine.optional(), sentBy: oneLine.default('post') }),
  form: {
    title: 'They have come back',
    about: 'What settled it did not hold: the next stage opens, or the first where none has.',
    button: 'Reopen it',
    fields: [
      whenSaid,
      howSaid,
      theirWords,
      {
        name: 'handler',
        as: 'select',
        label: 'Who will handle it?',
        optional: true,
        options: { from: 'handlers' },
      },
    ],
  },
  blocked: (complaint) =>
    complaint.provider?.state === 'withdrawn' && complaint.provider.stages.length === 0 ? [nothingDone] : [],
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    dayInCase(complaint, on, work);
    const reopened: ComplaintEvent = { type: 'Reopened', on, why: input.words };
    if (complaint.settledOnTheSpot !== null)
      return [
        reopened,
        ...takenIn(after(complaint, [reopened], setting), subjectsOf(complaint), setting, work),
      ];
    return [
      reopened,
      ...runAgain(complaint, on, work),
      ...nextStage(complaint, setting, work, on, input.handler, 'reopened', input.words, input.sentBy),
      { type: 'Dissatisfied', on, how: input.how, words: input.words },
    ];
  },
});

/** T18 and X10: they withdraw. */
export const withdraw = command({
  name: 'withdraw',
  says: 'Record that they withdraw',
  schema: happened.extend({ sentBy: oneLine.default('post') }),
  form: {
    title: 'They withdraw',
    about: 'The complaint ends, and a letter says so and how to come back.',
    button: 'Record that they withdraw',
    final: true,
    fields: [whenSaid, howSaid, theirWords],
  },
  emit({ complaint, input, setting, work, transition }) {
    const on = input.on ?? setting.today;
    dayInCase(complaint, on, work);
    const limb = transition?.when.limb === 'mixed' ? 'mixed' : 'provider';
    const unrouted: ComplaintEvent[] = complaint.routed
      ? []
      : [
          {
            type: 'Routed',
            subjects: [],
            way: complaint.way,
            limbs: [],
            tell: [],
            notedOnly: [],
            warnings: [],
            because: [],
            confirmed: false,
          },
        ];
    return [
      ...unrouted,
      { type: 'Withdrawn', on, how: input.how, words: input.words },
      { type: 'LimbEnded', limb, state: 'withdrawn', satisfied: 'unknown', on, why: 'They withdrew.' },
      ...stopClocks(complaint, clocksOfLimb(complaint), on, 'stopped'),
      issue(complaint, closure(complaint, setting, 'withdrawn'), input.sentBy),
    ];
  },
});

/** T19: no answer, for as long as the published procedure says, with attempts on record. */
export const closeWithoutAnswer = command({
  name: 'close-without-answer',
  says: 'Close, as they do not answer',
  schema: z.strictObject({ category: aCategory.optional(), sentBy: oneLine.default('post') }),
  form: {
    title: 'They do not answer',
    about: 'It is closed for now, and a letter says how to come back.',
    button: 'Close it',
    fields: [
      {
        name: 'category',
        as: 'radios',
        label: 'What was it about?',
        optional: true,
        options: categories.map(({ code, label }) => ({ value: code, label })),
      },
    ],
  },
  emit({ complaint, input, setting }) {
    const on = setting.today;
    const category: ComplaintEvent[] =
      input.category === undefined || complaint.category !== null
        ? []
        : [{ type: 'Categorised', primary: input.category, secondary: [], subcategory: '', rootCause: '' }];
    return [
      ...category,
      {
        type: 'LimbEnded',
        limb: 'provider',
        state: 'resolved',
        satisfied: 'unknown',
        on,
        why: 'They did not answer.',
      },
      ...stopClocks(complaint, clocksOfLimb(complaint), on, 'stopped'),
      issue(complaint, closure(complaint, setting, 'silence'), input.sentBy),
    ];
  },
});
