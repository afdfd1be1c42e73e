import type { TableRow } from '#core/rule.ts';
import { type RuleBook, tableIn } from '#core/rule-book.ts';
import type { SpecialPaymentThen, SpecialPaymentWhen } from '#guidance/complaint/special-payments.ts';

/** The row that says whether a payment of a kind is a special payment (BP-A2-5.7). */
export function specialPaymentRow(
  rules: RuleBook,
  kind: string,
): TableRow<SpecialPaymentWhen, SpecialPaymentThen> | undefined {
  const name = kind
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  const rows = (tableIn(rules, 'figures.special-payments')?.rows ?? []) as readonly TableRow<
    SpecialPaymentWhen,
    SpecialPaymentThen
  >[];
  return rows.find(
    ({ when: { word, kinds } }) =>
      (word === undefined && kinds === undefined) ||
      kinds?.includes(name) === true ||
      name.split('-').some((part) => part === word),
  );
}

/** Whether a payment of a kind is a special payment. */
export const isSpecialPayment = (rules: RuleBook, kind: string): boolean =>
  specialPaymentRow(rules, kind)?.then.special ?? false;
