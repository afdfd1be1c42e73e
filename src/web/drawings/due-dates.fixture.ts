import { calendarOf, isNotLoaded } from '#core/calendar.ts';
import { day } from '#core/day.ts';
import { countedFrom, type DueDate } from '#core/due-date.ts';
import type { Period } from '#core/period.ts';

/** England and Wales around Easter 2018, as the design's pages have it. */
export const england = calendarOf('england-and-wales', [
  { on: day('2017-12-25'), title: 'Christmas Day' },
  { on: day('2018-01-01'), title: 'New Year’s Day' },
  { on: day('2018-03-30'), title: 'Good Friday' },
  { on: day('2018-04-02'), title: 'Easter Monday' },
  { on: day('2018-05-07'), title: 'Early May bank holiday' },
]);

export const today = day('2018-03-27');

/** A due date counted from a day, as the guidance's rules would work it out. */
export function dueDate(from: string, limit: Period): DueDate {
  const counted = countedFrom(day(from), limit, england);
  if (isNotLoaded(counted)) throw new RangeError(`no holidays loaded for ${counted.notLoaded.year}`);
  return {
    ...counted,
    startEvent: 'Juniper Ashdown said she was not satisfied',
    limitFrom: 'procedure',
    rule: 'stage-response',
    clauses: ['WP16-A4'],
    edition: 'Work Programme chapter 16, version 10, February 2018',
  };
}
