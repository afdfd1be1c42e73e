import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import { freeText, oneLine, someDay } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import { type Complaint, procedureState } from '../state.ts';
import { stopClocks } from '../work.ts';

const notDemanded: Refusal = {
  code: 'complaint.clearance-not-demanded',
  says: 'This contract does not ask for the commissioner’s clearance.',
  remedy: 'If its clause does, an administrator records it with the contract.',
  clauses: ['G2-A2-4a', 'AW-7.07a'],
};
const noDraft: Refusal = {
  code: 'complaint.no-draft-to-clear',
  says: 'Not now. No final response waits to be cleared.',
  remedy: 'Send the final response to review first.',
  clauses: ['G2-A2-4a', 'AW-7.07a'],
};

const drafted = (complaint: Complaint): Refusal[] =>
  complaint.contract.clearsDrafts === undefined
    ? [notDemanded]
    : procedureState(complaint) === 'final-in-review'
      ? []
      : [noDraft];

/** The draft goes to the commissioner, which clears it before it may go to the person. A changed draft is sent again. */
export const sendForClearance = command({
  name: 'send-for-clearance',
  says: 'Send the draft to DWP to clear',
  schema: z.strictObject({ on: someDay.optional(), how: oneLine.default('') }),
  form: {
    title: 'Send the draft to DWP',
    about:
      'The contract has DWP clear a final response before it goes. The text it clears is the text that is sent.',
    button: 'It has been sent',
    fields: [
      { name: 'on', as: 'day', label: 'When was it sent?', starts: 'today' },
      { name: 'how', as: 'text', label: 'To whom, and how?', optional: true },
    ],
  },
  blocked: drafted,
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    return [
      { type: 'ClearanceAsked', on, draft: complaint.provider?.draft ?? 0, how: input.how },
      ...stopClocks(complaint, ['draft-clearance'], on, 'stopped'),
      ...work.start({ rule: 'clock.draft-clearance', name: 'DWP clears the draft', startsOn: on }),
    ];
  },
});

/** DWP’s answer: cleared, or what it wants said otherwise. */
export const recordClearance = command({
  name: 'record-clearance',
  says: 'Record DWP’s answer on the draft',
  schema: z.strictObject({
    on: someDay.optional(),
    cleared: z.boolean(),
    words: freeText.default(''),
    by: oneLine.default(''),
  }),
  form: {
    title: 'DWP’s answer on the draft',
    about: 'What it cleared may go as it is. If it wants other words, change the draft and send it again.',
    button: 'Save',
    fields: [
      { name: 'cleared', as: 'yes-no', label: 'Is it cleared?' },
      { name: 'words', as: 'textarea', label: 'What does it want said otherwise?', optional: true },
      { name: 'by', as: 'text', label: 'Who answered?', optional: true, spellcheck: false },
      { name: 'on', as: 'day', label: 'When?', starts: 'today' },
    ],
  },
  blocked: (complaint) =>
    complaint.contract.clearsDrafts === undefined
      ? [notDemanded]
      : complaint.clearance !== null && complaint.clearance.answeredOn === null
        ? []
        : [{ ...noDraft, says: 'Not now. No draft is with DWP.', remedy: 'Send it the draft first.' }],
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    if (!input.cleared && input.words === '')
      return work.refuse({
        code: 'complaint.disagreement-without-reason',
        says: 'It is not cleared, and it is not said why.',
        remedy: 'Say what DWP wants changed.',
        clauses: ['G2-A2-4a'],
        at: 'words',
      });
    return [
      {
        type: 'ClearanceAnswered',
        on,
        draft: complaint.clearance?.draft ?? 0,
        cleared: input.cleared,
        words: input.words,
        by: input.by,
      },
      ...stopClocks(complaint, ['draft-clearance'], on, 'met'),
    ];
  },
});
