import type { Calendar } from '#core/calendar.ts';
import type { Day } from '#core/day.ts';
import { inShort, inWords } from '#core/day-in-words.ts';
import { timeLeftInWords, urgencyOf } from '#core/time-left.ts';
import { clockHref } from '#web/complaint/addresses.ts';

/** A due date as macros/due.njk draws it. */
export function dueView(
  { reference, today, calendar }: { reference: string; today: Day; calendar: Calendar },
  { on, clock }: { on: Day; clock: string },
) {
  return {
    on,
    says: inShort(on, today),
    shape: urgencyOf({ due: on, actBy: on }, today),
    left: timeLeftInWords(on, today, calendar),
    why: {
      href: clockHref(reference, clock),
      about: `it is due on ${inWords(on, today)}`,
    },
  };
}
