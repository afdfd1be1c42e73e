import { type Calendar, type Holiday, isNotLoaded, isWorkingDay } from '#core/calendar.ts';
import { type Day, plusDays, weekday } from '#core/day.ts';

/** What bank holidays do to the days ahead. */
export interface DaysAhead {
  /** Those of the next two weeks. */
  readonly holidays: readonly Holiday[];
  /** The working days left in this week after today, where a holiday shortens it; null where none does. */
  readonly shortWeek: readonly Day[] | null;
}

const soon = 14;

/** The days ahead by the calendars in use. A holiday of one nation alone is left out: it is a working day for the others. */
export function daysAhead(today: Day, inUse: readonly Calendar[]): DaysAhead {
  const [first] = inUse;
  if (first === undefined) return { holidays: [], shortWeek: null };
  const offEverywhere = (on: Day): boolean =>
    inUse.every((calendar) => calendar.holidays.some((holiday) => holiday.on === on));
  const until = plusDays(today, soon);
  const holidays = first.holidays.filter(({ on }) => on >= today && on <= until && offEverywhere(on));
  const left = Array.from({ length: 7 - weekday(today) }, (_, at) => plusDays(today, at + 1));
  const shortened = holidays.some(({ on }) => left.includes(on) && weekday(on) <= 5);
  return { holidays, shortWeek: shortened ? left.filter((on) => isOpen(first, on)) : null };
}

function isOpen(calendar: Calendar, on: Day): boolean {
  const working = isWorkingDay(calendar, on);
  return isNotLoaded(working) ? weekday(on) <= 5 : working;
}
