import { type Calendar, isNotLoaded } from '#core/calendar.ts';
import { type ClauseId, sourceOf } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import type { Nation } from '#core/nation.ts';
import { clockIn, type RuleBook } from '#core/rule-book.ts';
import { type PackId, packs } from '#guidance/programmes.ts';
import { dueFor } from '#kinds/due.ts';

/** What an amount is worked out with: part of every situation. */
export interface Reckoning {
  readonly rules: RuleBook;
  readonly calendars: Readonly<Record<Nation, Calendar>>;
}

/** What is owed, or might be, and why. Whole pence. */
export interface Owed<Flag extends string = string> {
  /** `PENDING` until a person decides; then nothing is owed yet and nothing is written off. */
  readonly status: 'DUE' | 'NONE' | 'PENDING';
  /** What is owed; null while it is pending. */
  readonly pence: number | null;
  /** While it is pending, what the facts so far come to; otherwise null. */
  readonly proposedPence: number | null;
  /** Provisional while it is pending; null where no source and nobody gives a day. */
  readonly dueOn: Day | null;
  /** The row of the table that says so. */
  readonly row: string;
  readonly flags: readonly Flag[];
  readonly clauses: readonly ClauseId[];
  /** A sentence a line. */
  readonly says: readonly string[];
  /** Where sources differ, what was followed. */
  readonly conflicts: readonly string[];
  /** Facts that matter and are not known, by their path. */
  readonly missing: readonly string[];
}

/** The day by which what a final report orders is paid (clock.ice-payment), with its clauses; null without a report. */
export function payAfterReport(
  { rules, calendars }: Reckoning,
  reportOn: Day | null,
): { readonly on: Day; readonly clauses: readonly ClauseId[] } | null {
  const rule = clockIn(rules, 'clock.ice-payment');
  if (rule === null || reportOn === null) return null;
  // Four weeks are counted in calendar days, so no nation's holidays enter into it.
  const due = dueFor(rule, {
    pack: packs.OTHER,
    calendar: calendars['england-and-wales'],
    startsOn: reportOn,
  });
  return due === null || isNotLoaded(due) ? null : { on: due.date.due, clauses: due.date.clauses };
}

/** Of some clauses, those of documents that bind under a pack; all where none does, or where no pack is known. */
export function bindingUnder(pack: PackId | null, clauses: readonly ClauseId[]): readonly ClauseId[] {
  if (pack === null) return clauses;
  const binding = clauses.filter((id) => packs[pack].sources.includes(sourceOf(id)));
  return binding.length > 0 ? binding : clauses;
}
