import { type Calendar, isNotLoaded, workingDayOnOrBefore } from '#core/calendar.ts';
import type { Day } from '#core/day.ts';
import { timeLeftInWords, type Urgency, urgencyOf } from '#core/time-left.ts';

/** What is left until a day, as a shape and words: { shape: "later", left: "4 working days left" }. */
export function leftUntil(due: Day, today: Day, calendar: Calendar): { shape: Urgency; left: string } {
  const before = workingDayOnOrBefore(calendar, due);
  return {
    shape: urgencyOf({ due, actBy: isNotLoaded(before) ? due : before }, today),
    left: timeLeftInWords(due, today, calendar),
  };
}
