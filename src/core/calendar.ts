import { type Day, plusDays, yearOf } from './day.ts';
import type { Nation } from './nation.ts';

/** A bank holiday of a nation. `addedOn` is set on a day an administrator added after it was proclaimed. */
export interface Holiday {
  readonly on: Day;
  readonly title: string;
  readonly addedOn?: Day;
}

/**
 * A nation's bank holidays, ready to be counted over. Only years whose holidays are loaded can be asked about:
 * a question that touches another year is answered with `CalendarNotLoaded`, never with a guess.
 */
export interface Calendar {
  readonly nation: Nation;
  readonly firstYear: number;
  readonly lastYear: number;
  /** In order; a holiday that falls on a weekend is kept for display but takes no working day away. */
  readonly holidays: readonly Holiday[];
  /** Day numbers of the holidays that fall on a weekday, in order. */
  readonly weekdayHolidays: readonly number[];
}

/** The year whose bank holidays are not loaded. */
export interface CalendarNotLoaded {
  readonly notLoaded: { readonly nation: Nation; readonly year: number };
}

export const isNotLoaded = (answer: unknown): answer is CalendarNotLoaded =>
  typeof answer === 'object' && answer !== null && 'notLoaded' in answer;

const msPerDay = 86_400_000;
// Day numbers count from Thursday 1 January 1970; ISO text in UTC makes each exactly one day apart.
const toNumber = (on: Day): number => Temporal.Instant.from(`${on}T00:00:00Z`).epochMilliseconds / msPerDay;
const toDay = (n: number): Day =>
  Temporal.Instant.fromEpochMilliseconds(n * msPerDay)
    .toString()
    .slice(0, 10) as Day;

/** 0 for Monday to 6 for Sunday, of a day number. */
const weekdayIndex = (n: number): number => (((n + 3) % 7) + 7) % 7;

/** Weekdays (Monday to Friday) from Monday 5 January 1970 up to and with a day number: a closed form, so no loop. */
function weekdaysUpTo(n: number): number {
  const sinceMonday = n - 4;
  const wholeWeeks = Math.floor(sinceMonday / 7);
  return wholeWeeks * 5 + Math.min(sinceMonday - wholeWeeks * 7 + 1, 5);
}

/** How many of the sorted numbers are at most n. */
function countUpTo(sorted: readonly number[], n: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= n) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A calendar from a nation's holidays in any order. The years loaded run from the first to the last year named,
 * so a table with a missing year must be refused before it gets here (guidance/calendars does).
 */
export function calendarOf(nation: Nation, holidays: readonly Holiday[]): Calendar {
  const inOrder = [...holidays].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (first === undefined || last === undefined) throw new RangeError(`no holidays given for ${nation}`);
  const numbers = new Set(inOrder.map((holiday) => toNumber(holiday.on)));
  return {
    nation,
    firstYear: yearOf(first.on),
    lastYear: yearOf(last.on),
    holidays: inOrder,
    weekdayHolidays: [...numbers].filter((n) => weekdayIndex(n) < 5).sort((a, b) => a - b),
  };
}

function loadedFor(calendar: Calendar, on: Day): CalendarNotLoaded | null {
  const year = yearOf(on);
  if (year >= calendar.firstYear && year <= calendar.lastYear) return null;
  return { notLoaded: { nation: calendar.nation, year } };
}

/** Working days in the calendar's first loaded year up to and with a day number (an offset cancels in every use). */
const workingUpTo = (calendar: Calendar, n: number): number =>
  weekdaysUpTo(n) - countUpTo(calendar.weekdayHolidays, n);

/** The holiday on a day, if there is one. */
export function holidayOn(calendar: Calendar, on: Day): Holiday | undefined {
  return calendar.holidays.find((holiday) => holiday.on === on);
}

export function isWorkingDay(calendar: Calendar, on: Day): boolean | CalendarNotLoaded {
  const missing = loadedFor(calendar, on);
  if (missing !== null) return missing;
  const n = toNumber(on);
  return workingUpTo(calendar, n) - workingUpTo(calendar, n - 1) === 1;
}

/**
 * Working days after `from`, up to and with `to`: the start day is day 0, whether or not it is a working day.
 * Negative when `to` is the earlier day.
 */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number | CalendarNotLoaded {
  const missing = loadedFor(calendar, from) ?? loadedFor(calendar, to);
  if (missing !== null) return missing;
  return workingUpTo(calendar, toNumber(to)) - workingUpTo(calendar, toNumber(from));
}

/**
 * The day on which the count of working days after `from` reaches `count` (day 0 is `from`; a count of 0 is `from` itself).
 * Takes O(log days × log holidays): a binary search over a closed-form count.
 */
export function plusWorkingDays(calendar: Calendar, from: Day, count: number): Day | CalendarNotLoaded {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`working days must be a whole number, not ${count}`);
  const missing = loadedFor(calendar, from);
  if (missing !== null) return missing;
  if (count === 0) return from;
  const start = toNumber(from);
  const target = workingUpTo(calendar, start) + count;
  let low = start + count;
  // Weekends take two days in seven and holidays are fewer than one weekday in ten, so twice the count and a month is enough.
  let high = start + count * 2 + 31;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (workingUpTo(calendar, middle) >= target) high = middle;
    else low = middle + 1;
  }
  const due = toDay(low);
  return loadedFor(calendar, due) ?? due;
}

/** The last working day on or before a day. */
export function workingDayOnOrBefore(calendar: Calendar, on: Day): Day | CalendarNotLoaded {
  for (let candidate = on; ; candidate = plusDays(candidate, -1)) {
    const working = isWorkingDay(calendar, candidate);
    if (isNotLoaded(working)) return working;
    if (working) return candidate;
  }
}

/** The first working day on or after a day. */
export function workingDayOnOrAfter(calendar: Calendar, on: Day): Day | CalendarNotLoaded {
  for (let candidate = on; ; candidate = plusDays(candidate, 1)) {
    const working = isWorkingDay(calendar, candidate);
    if (isNotLoaded(working)) return working;
    if (working) return candidate;
  }
}

/** The weekend days and holidays after `from`, up to and with `to`, each with why it is not counted. */
export function skippedBetween(calendar: Calendar, from: Day, to: Day): Skipped[] {
  const skipped: Skipped[] = [];
  for (let n = toNumber(from) + 1; n <= toNumber(to); n++) {
    if (weekdayIndex(n) >= 5) skipped.push({ on: toDay(n), why: 'weekend' });
    else if (calendar.weekdayHolidays.includes(n)) {
      const on = toDay(n);
      skipped.push({ on, why: 'holiday', title: holidayOn(calendar, on)?.title ?? 'Bank holiday' });
    }
  }
  return skipped;
}

export interface Skipped {
  readonly on: Day;
  readonly why: 'weekend' | 'holiday';
  readonly title?: string;
}
