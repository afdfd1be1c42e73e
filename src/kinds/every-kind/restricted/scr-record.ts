import type { TableRow } from '#core/rule.ts';
import { type RuleBook, tableIn } from '#core/rule-book.ts';
import type { ScrThen, ScrWhen } from '#guidance/restricted/scr.ts';

export interface ScrFacts {
  readonly medium: 'electronic' | 'paper';
  /** What is tried, in somebody’s words. */
  readonly operation?: string | null | undefined;
}

/** The row that says whether something may be done with a Special Customer Record; null where none does (G2-63, 65). */
export function scrRow(rules: RuleBook, { medium, operation }: ScrFacts): TableRow<ScrWhen, ScrThen> | null {
  const tried = (operation ?? '').toLowerCase();
  const rows = (tableIn(rules, 'scr.record')?.rows ?? []) as readonly TableRow<ScrWhen, ScrThen>[];
  return (
    rows.find(
      ({ when }) => when.medium === medium && (when.operation?.some((word) => tried.includes(word)) ?? true),
    ) ?? null
  );
}
