import { type Calendar, isNotLoaded, workingDaysBetween } from './calendar.ts';
import { type Day, daysBetween, plusDays, weekday } from './day.ts';
import { thousands } from './thousands.ts';

/** How near something is: the words lists are grouped by. */
export const urgencies = ['late', 'today', 'week', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/**
 * How near a duty is. It is filed by the day a person has to act by, so a clock that ends on a holiday is due before it;
 * it is late only once its last day is over.
 */
export function urgencyOf({ due, actBy }: { due: Day; actBy: Day }, today: Day): Urgency {
  if (due < today) return 'late';
  if (actBy <= today) return 'today';
  return actBy <= lastOfWeek(today) ? 'week' : 'later';
}

/** The Sunday that ends the week of a day. */
const lastOfWeek = (on: Day): Day => plusDays(on, 7 - weekday(on));

/** "4 working days left", "Due today", "Late by 1 working day": what is left of a duty's time, in words. */
export function timeLeftInWords(due: Day, today: Day, calendar: Calendar): string {
  if (due === today) return 'Due today';
  const left = workingDaysBetween(calendar, today, due);
  // Where a year's bank holidays are not loaded, calendar days are said instead: never a guess at working days.
  if (isNotLoaded(left)) return inDays(daysBetween(today, due), 'day');
  if (left === 0) return due > today ? 'No working day left' : inDays(daysBetween(today, due), 'day');
  return inDays(left, 'working day');
}

function inDays(days: number, word: 'day' | 'working day'): string {
  const count = Math.abs(days);
  const counted = `${thousands(count)} ${word}${count === 1 ? '' : 's'}`;
  return days < 0 ? `Late by ${counted}` : `${counted} left`;
}
