import type { Field } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import { standingPayments } from '../../ledger.ts';
import type { Complaint, LedgerEntry, Liability } from '../../state.ts';
import type { Work } from '../../work.ts';

export const whichPayment: Field = {
  name: 'payment',
  as: 'select',
  label: 'Which payment?',
  options: { from: 'payments' },
};

const noPayment: Refusal = {
  code: 'complaint.no-payment',
  says: 'Not now. No payment stands.',
  remedy: 'Record one first.',
  clauses: ['BP-A1-2.11.3Hf', 'BP-A2-5.7'],
};

/** What stands in the way of anything about a payment: that there is none, or none that is not reversed. */
export const unlessPaid = (complaint: Complaint): Refusal[] =>
  standingPayments(complaint).length > 0 ? [] : [noPayment];

/** The payment named, or the first that stands, with what it was paid for; else a refusal gathered in `work`. */
export function standingPayment(
  complaint: Complaint,
  named: string | undefined,
  work: Work,
): { readonly payment: LedgerEntry; readonly liability: Liability } | null {
  const payment = standingPayments(complaint).find(({ id }) => named === undefined || id === named);
  const liability = complaint.liabilities.find(({ id }) => id === payment?.liability);
  if (payment !== undefined && liability !== undefined) return { payment, liability };
  work.refuse({
    ...noPayment,
    says: 'That payment is not there, or is reversed.',
    remedy: 'Choose one that stands.',
    at: 'payment',
  });
  return null;
}
