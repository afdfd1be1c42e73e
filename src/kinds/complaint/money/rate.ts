import type { Day } from '#core/day.ts';
import type { TableRow } from '#core/rule.ts';
import { type RuleBook, tableIn } from '#core/rule-book.ts';

/** A rate of the contribution, in whole pence, from a day on. */
export interface Rate {
  readonly from: Day;
  readonly pence: number;
}

/**
 * The rate in force on the date of a final report: of the guidance’s own and those given beside it the last that has begun,
 * a given one first. Without a date, the rate when there is only one; otherwise null.
 */
export function rateOn(rules: RuleBook, reportOn: Day | null, given: readonly Rate[] = []): number | null {
  const rows = (tableIn(rules, 'ice.contribution-rate')?.rows ?? []) as readonly TableRow<
    { from: Day },
    { pence: number }
  >[];
  const own = rows.map(({ when, then }) => ({ from: when.from, pence: then.pence }));
  const all = [...own.filter(({ from }) => !given.some((rate) => rate.from === from)), ...given];
  if (reportOn === null) return all.length === 1 ? (all[0]?.pence ?? null) : null;
  const begun = all.filter(({ from }) => from <= reportOn).sort((a, b) => (a.from < b.from ? -1 : 1));
  return begun.at(-1)?.pence ?? null;
}
