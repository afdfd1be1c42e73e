import { plainIn, type RuleBook } from '#core/rule-book.ts';

/** What a contract is worth on each basis, in whole pence; null where nobody has recorded it. */
export interface KnownValue {
  readonly totalExVatPence: number | null;
  readonly totalIncVatPence: number | null;
  readonly annualExVatPence: number | null;
}

/**
 * The contract’s total value without VAT against the threshold. A total with VAT decides only when it is below it, because
 * VAT never makes a total smaller; a value for one year decides nothing, because a contract may run for more or for less.
 */
export function againstThreshold(
  rules: RuleBook,
  value: KnownValue | null,
): 'below' | 'exactly' | 'above' | 'unknown' {
  const threshold = plainIn(rules, 'ice.contribution-threshold')?.values?.pence;
  if (value === null || typeof threshold !== 'number') return 'unknown';
  const { totalExVatPence: total, totalIncVatPence: withVat } = value;
  if (total === null) return withVat !== null && withVat < threshold ? 'below' : 'unknown';
  return total < threshold ? 'below' : total === threshold ? 'exactly' : 'above';
}
