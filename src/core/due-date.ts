import {
  type Calendar,
  type CalendarNotLoaded,
  isNotLoaded,
  plusWorkingDays,
  type Skipped,
  skippedBetween,
  workingDayOnOrAfter,
} from './calendar.ts';
import type { ClauseId } from './citation.ts';
import { type Day, plusDays, plusMonths } from './day.ts';
import type { Nation } from './nation.ts';
import type { Period } from './period.ts';

/**
 * Where a limit comes from: guidance, the provider's published procedure, the provider's own working target, a law that is none of
 * the sources, or a date somebody stated.
 */
export const limitsFrom = ['guidance', 'procedure', 'local', 'law', 'stated'] as const;
export type LimitFrom = (typeof limitsFrom)[number];

/** A due date with everything needed to say why, kept with the case from the moment it is worked out. */
export interface DueDate {
  /** The last day in time; it counts in full, to midnight in London. */
  readonly due: Day;
  /** Day 0. */
  readonly startsOn: Day;
  /** What happened on day 0, in words. */
  readonly startEvent: string;
  readonly limit: Period | null;
  readonly limitFrom: LimitFrom;
  /** Whose bank holidays were left out, or moved the last day; null for calendar clocks that nothing moves. */
  readonly nation: Nation | null;
  readonly skipped: readonly Skipped[];
  readonly rule: string;
  readonly clauses: readonly ClauseId[];
  /** The edition of the source, or the version of the procedure, relied on. */
  readonly edition: string;
  /** The other dates that were worked out and did not govern. */
  readonly others?: readonly { readonly name: string; readonly on: Day }[];
  /** Set where a last day that is no working day gives way to the next that is: the day the period alone ends on. */
  readonly rolledFrom?: Day;
}

/**
 * The last day of a period that starts on `from` (day 0). Calendar periods never roll forward off weekends or holidays.
 * Hours count whole days: 24 hours end on the next day, because the record keeps days.
 */
export function lastDay(from: Day, { value, unit }: Period, calendar: Calendar): Day | CalendarNotLoaded {
  switch (unit) {
    case 'working-days':
      return plusWorkingDays(calendar, from, value);
    case 'calendar-days':
      return plusDays(from, value);
    case 'weeks':
      return plusDays(from, value * 7);
    case 'months':
      return plusMonths(from, value);
    case 'hours':
      return plusDays(from, Math.ceil(value / 24));
  }
}

/** What `lastDay` found, with the days it left out: the whole of a due date but the rule it rests on. */
export function countedFrom(
  from: Day,
  period: Period,
  calendar: Calendar,
): Pick<DueDate, 'due' | 'startsOn' | 'limit' | 'nation' | 'skipped'> | CalendarNotLoaded {
  const due = lastDay(from, period, calendar);
  if (isNotLoaded(due)) return due;
  const working = period.unit === 'working-days';
  return {
    due,
    startsOn: from,
    limit: period,
    nation: working ? calendar.nation : null,
    skipped: working ? skippedBetween(calendar, from, due) : [],
  };
}

/**
 * What `countedFrom` finds, moved on to the next working day where the last day is none. `rolledFrom` is the day the period alone
 * ends on, whether or not it moved: it says that this clock can be.
 */
export function countedAndRolled(
  from: Day,
  period: Period,
  calendar: Calendar,
):
  | (Pick<DueDate, 'due' | 'startsOn' | 'limit' | 'nation' | 'skipped'> & { readonly rolledFrom: Day })
  | CalendarNotLoaded {
  const counted = countedFrom(from, period, calendar);
  if (isNotLoaded(counted)) return counted;
  const due = workingDayOnOrAfter(calendar, counted.due);
  if (isNotLoaded(due)) return due;
  const passedOver = skippedBetween(calendar, plusDays(counted.due, -1), due);
  return {
    ...counted,
    due,
    nation: calendar.nation,
    skipped: [...counted.skipped, ...passedOver],
    rolledFrom: counted.due,
  };
}

/** A due date counted again from its own day 0, as its kind of clock is; null where there is nothing to count. */
export function countedAgain(
  due: DueDate,
  calendar: Calendar,
): ReturnType<typeof countedFrom> | ReturnType<typeof countedAndRolled> | null {
  if (due.limit === null) return null;
  return due.rolledFrom === undefined
    ? countedFrom(due.startsOn, due.limit, calendar)
    : countedAndRolled(due.startsOn, due.limit, calendar);
}
