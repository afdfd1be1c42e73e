import type { Day } from '#core/day.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { plainIn } from '#core/rule-book.ts';
import { rateOn } from './rate.ts';

/**
 * Of a complaint upheld against us and the outgoing provider, what is charged to each: each its own, and what is theirs stands
 * in no ledger of ours (CPA18-12d). Whole pence; null where no rate is known for the day.
 */
export function dualCharge(
  rules: RuleBook,
  against: readonly string[],
  reportOn: Day | null,
): { readonly oursPence: number; readonly theirsPence: number; readonly rate: number } | null {
  const rate = rateOn(rules, reportOn);
  if (rate === null) return null;
  const upheldAgainst = (...names: readonly string[]): boolean =>
    against.some((name) => names.includes(name));
  const known = plainIn(rules, 'ice.dual-charge') !== null;
  return {
    rate,
    oursPence: upheldAgainst('PROVIDER', 'SUBCONTRACTOR') ? rate : 0,
    theirsPence: known && upheldAgainst('OUTGOING_PROVIDER') ? rate : 0,
  };
}
