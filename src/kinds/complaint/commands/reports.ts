import { z } from 'zod';
import type { Field } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import { someDay, someLine, someText } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import { reportsKept } from '../reports.ts';
import type { Complaint } from '../state.ts';

const none: Refusal = {
  code: 'report.none',
  says: 'No needs assessment referral or report is kept here under the Access to Work chapter.',
  remedy: 'Add it as a document of that kind first.',
  clauses: ['AW-7.12a'],
};
const notOne: Refusal = {
  code: 'report.unknown',
  says: 'That is no needs assessment referral or report kept here.',
  remedy: 'Choose one from the list.',
  clauses: ['AW-7.12a'],
  at: 'document',
};
const paidAlready: Refusal = {
  code: 'report.paid',
  says: 'The payment for it has come, so its time runs and is not put off.',
  remedy: 'Destroy it by its last day.',
  clauses: ['AW-7.12b', 'AW-7.12c'],
  at: 'document',
};
const notAhead: Refusal = {
  code: 'report.review-past',
  says: 'The day to look at it again is not in the future.',
  remedy: 'Give a day after today.',
  clauses: ['AW-7.12b'],
  at: 'until',
};

const anyKept = (complaint: Complaint): Refusal[] => (reportsKept(complaint).length > 0 ? [] : [none]);
const kept = (complaint: Complaint, document: string) =>
  reportsKept(complaint).find(({ id }) => id === document);
const which: Field = {
  name: 'document',
  as: 'select',
  label: 'Which referral or report?',
  options: { from: 'reports' },
};

/** The payment for a needs assessment came: six months later its content is gone (AW-7.12). A wrong day is put right by the right one. */
export const recordReportPaid = command({
  name: 'record-report-paid',
  says: 'Record that a needs assessment was paid for',
  whenClosed: true,
  schema: z.strictObject({ document: someLine, on: someDay.optional() }),
  form: {
    title: 'The payment for a needs assessment came',
    about:
      'Its content may be kept for six months from the day the payment was received, and is then destroyed. Of a payment in parts, give the day of the last.',
    button: 'Save the day',
    fields: [which, { name: 'on', as: 'day', label: 'When was the payment received?', starts: 'today' }],
  },
  blocked: anyKept,
  emit({ complaint, input: { document, on }, setting, work }) {
    if (kept(complaint, document) === undefined) return work.refuse(notOne);
    return [{ type: 'ReportPaid', document, on: on ?? setting.today }];
  },
});

/** No payment came, so no time runs and nothing goes by itself: a manager keeps it, with the reason, until it is looked at again. */
export const keepUnpaidReport = command({
  name: 'keep-unpaid-report',
  says: 'Keep a needs assessment that was not paid for',
  whenClosed: true,
  schema: z.strictObject({ document: someLine, until: someDay, why: someText }),
  form: {
    title: 'Keep a needs assessment that was not paid for',
    about:
      'Its time begins with the payment for it. While there is none it is kept only because somebody decides so, and looks again. To destroy it instead, go to Retention.',
    button: 'Keep it until then',
    fields: [
      which,
      { name: 'why', as: 'textarea', label: 'Why is it kept?' },
      { name: 'until', as: 'day', label: 'When is it looked at again?' },
    ],
  },
  blocked: anyKept,
  emit({ complaint, input: { document, until, why }, setting, work }) {
    const report = kept(complaint, document);
    if (report === undefined) return work.refuse(notOne);
    if (report.paidOn !== undefined) work.refuse(paidAlready);
    if (until <= setting.today) work.refuse(notAhead);
    return [{ type: 'UnpaidReportKept', document, until, why }];
  },
});
