import type { Refusal } from '#core/refusal.ts';
import { oneLine } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
import { after, nextStage } from './next-stage.ts';
import { runAgain } from './run-again.ts';
import { dayInCase, happened, howSaid, theirWords, whenSaid, whoHandles } from './said.ts';
import { subjectsOf, takenIn } from './take-in.ts';

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
    fields: [whenSaid, howSaid, theirWords, whoHandles],
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
