import { type Calendar, isNotLoaded, workingDayOnOrBefore, workingDaysBetween } from '#core/calendar.ts';
import type { ClauseId } from '#core/citation.ts';
import { type Day, daysBetween, earlier } from '#core/day.ts';
import { inShort, inWords } from '#core/day-in-words.ts';
import { type Clock, standingDue } from '#core/projection.ts';
import { timeLeftInWords, urgencyOf } from '#core/time-left.ts';

/** The data of the clock macro. */
export interface ClockBlock {
  readonly id: string;
  readonly name: string;
  readonly on: Day | null;
  readonly says: string;
  readonly track: {
    readonly whole: number;
    readonly gone: number;
    readonly steps: boolean;
    readonly shape: string | null;
  } | null;
  readonly shape: string;
  readonly left: string;
  readonly why: { readonly href: string; readonly about: string } | null;
  readonly clauses: readonly ClauseId[];
  readonly note: string | null;
}

/** Working days drawn as a segment each, up to as many as can be told apart. */
const mostSteps = 40;

/** What a clock shows of itself today. `whyHref` is the page that explains its date. */
export function clockBlock(clock: Clock, today: Day, calendar: Calendar, whyHref: string): ClockBlock {
  const due = standingDue(clock);
  const counted = countOf(clock, due, today, calendar);
  const { shape, left } = standing(clock, due, today, calendar, counted);
  return {
    id: clock.id,
    name: clock.name,
    on: due,
    says: inShort(due, today),
    track: counted === null ? null : { ...counted, shape: shape === 'later' ? null : shape },
    shape,
    left,
    why: { href: whyHref, about: `${clock.name}, ${inWords(due, today)}` },
    clauses: clock.due.clauses,
    note: toldOtherwise(clock, today),
  };
}

/** How many days the clock has and how many have gone, in the days it counts in; null for a date only stated. */
function countOf(clock: Clock, due: Day, today: Day, calendar: Calendar) {
  const { startsOn, limit } = clock.due;
  if (limit === null || today < startsOn) return null;
  const upTo = earlier(earlier(clock.stoppedOn ?? today, today), due);
  const working = limit.unit === 'working-days';
  const whole = working ? workingDaysBetween(calendar, startsOn, due) : daysBetween(startsOn, due);
  const gone = working ? workingDaysBetween(calendar, startsOn, upTo) : daysBetween(startsOn, upTo);
  if (isNotLoaded(whole) || isNotLoaded(gone) || whole === 0) return null;
  return { whole, gone, steps: working && whole <= mostSteps };
}

function standing(
  clock: Clock,
  due: Day,
  today: Day,
  calendar: Calendar,
  counted: { whole: number; gone: number } | null,
): { shape: string; left: string } {
  const day = counted === null || counted.gone < 1 ? '' : `ay ${counted.gone} of ${counted.whole}`;
  const on = clock.stoppedOn === null ? '' : ` on ${inShort(clock.stoppedOn, today)}`;
  switch (clock.status) {
    case 'met':
      return { shape: 'done', left: `Met${on}${day && `, d${day}`}` };
    case 'met-late':
      return { shape: 'late', left: `Met late${on && `,${on}`}` };
    case 'missed':
      return { shape: 'late', left: `Not met by ${inShort(due, today)}` };
    case 'stopped':
      return { shape: 'barred', left: `Stopped${on}` };
    case 'running': {
      const left = timeLeftInWords(due, today, calendar);
      const lastWorkingDay = workingDayOnOrBefore(calendar, due);
      const shape = urgencyOf({ due, actBy: isNotLoaded(lastWorkingDay) ? due : lastWorkingDay }, today);
      if (day === '' || shape === 'late') return { shape, left };
      return { shape, left: `D${day}, ${left.charAt(0).toLowerCase()}${left.slice(1)}` };
    }
  }
}

function toldOtherwise({ due, told }: Clock, today: Day): string | null {
  if (told === null || told.due === due.due) return null;
  return `${told.whom} was told ${inShort(told.due, today)}, so that date stands. Worked out now it would be ${inShort(due.due, today)}.`;
}
