import type { Skipped } from '#core/calendar.ts';
import { type Day, daysBetween, plusDays, weekday } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { DueDate } from '#core/due-date.ts';

export interface CalendarDay {
  readonly kind: 'out' | 'start' | 'count' | 'weekend' | 'holiday' | 'due';
  /** "12", or "1 Apr" where a month begins. */
  readonly day: string;
  readonly count: string | null;
  readonly note: string | null;
  readonly today: boolean;
}

type Week = { readonly days: readonly CalendarDay[] } | { readonly gap: string };

/** The data of the calendar macro. */
export interface CountCalendar {
  readonly caption: string;
  readonly weeks: readonly Week[];
  readonly skips: boolean;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Weeks shown whole; a longer count keeps its first and last three, and today's. */
const shownWhole = 10;
const atEachEnd = 3;

/** The weeks from day 0 to the due date, each day with its count, or why it has none. */
export function countCalendar(due: DueDate, today: Day): CountCalendar {
  const first = plusDays(due.startsOn, 1 - weekday(due.startsOn));
  const weekCount = Math.floor(daysBetween(first, due.due) / 7) + 1;
  const days = daysOf(due, first, weekCount * 7, today);
  const weeks = Array.from({ length: weekCount }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return {
    caption: `Each day from ${inWords(due.startsOn, today)} to ${inWords(due.due, today)}, and whether it counts`,
    weeks: weekCount <= shownWhole ? weeks.map((each) => ({ days: each })) : shortened(weeks, first),
    skips: due.skipped.length > 0,
  };
}

function daysOf(due: DueDate, first: Day, length: number, today: Day): CalendarDay[] {
  const skipped = new Map(due.skipped.map((skip) => [skip.on, skip]));
  const counts = due.limit !== null && due.limit.unit !== 'months';
  let count = 0;
  return Array.from({ length }, (_, at) => {
    const on = plusDays(first, at);
    const skip = skipped.get(on);
    const within = on > due.startsOn && on <= due.due;
    if (within && skip === undefined) count++;
    return dayOf(on, due, skip, within && counts ? String(count) : null, today);
  });
}

function dayOf(
  on: Day,
  due: DueDate,
  skip: Skipped | undefined,
  count: string | null,
  today: Day,
): CalendarDay {
  const day = on.endsWith('-01') ? dayAndMonth(on) : String(Number(on.slice(8)));
  const now = on === today;
  if (on < due.startsOn || on > due.due) return { kind: 'out', day, count: null, note: null, today: false };
  if (on === due.startsOn) return { kind: 'start', day, count: 'Start', note: null, today: now };
  if (on === due.due) return { kind: 'due', day, count, note: 'Due', today: now };
  if (skip?.why === 'weekend') return { kind: 'weekend', day, count: null, note: 'Weekend', today: now };
  if (skip !== undefined)
    return { kind: 'holiday', day, count: null, note: skip.title ?? 'Bank holiday', today: now };
  return { kind: 'count', day, count, note: null, today: now };
}

const dayAndMonth = (on: Day): string => `${Number(on.slice(8))} ${months[Number(on.slice(5, 7)) - 1]}`;

function shortened(weeks: readonly CalendarDay[][], first: Day): Week[] {
  const kept = (at: number): boolean =>
    at < atEachEnd || at >= weeks.length - atEachEnd || weeks[at]?.some((day) => day.today) === true;
  const shown: Week[] = [];
  let left = 0;
  for (const [at, days] of weeks.entries()) {
    if (!kept(at)) {
      left++;
      continue;
    }
    if (left > 0) {
      shown.push({ gap: gapInWords(weeks.slice(at - left, at)) });
      const [start, ...rest] = days as [CalendarDay, ...CalendarDay[]];
      shown.push({ days: [{ ...start, day: dayAndMonth(plusDays(first, at * 7)) }, ...rest] });
      left = 0;
    } else shown.push({ days });
  }
  return shown;
}

function gapInWords(weeks: readonly CalendarDay[][]): string {
  const counts = weeks.flat().flatMap((day) => (day.count === null ? [] : [day.count]));
  const length = `${weeks.length} ${weeks.length === 1 ? 'week' : 'weeks'} more`;
  return counts.length === 0 ? length : `${length}: days ${counts[0]} to ${counts.at(-1)}`;
}
