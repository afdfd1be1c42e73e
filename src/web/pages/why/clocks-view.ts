import type { Day } from '#core/day.ts';
import { inWords, listInWords } from '#core/day-in-words.ts';
import { periodInWords } from '#core/period.ts';
import type { WhyDate, WhyDates } from '#desk/complaint/why-date.ts';
import { caseHref, clockHref } from '#web/complaint/addresses.ts';
import { clockBlock } from '#web/drawings/clock-block.ts';
import { countCalendar } from '#web/drawings/count-calendar.ts';
import { countSum } from '#web/drawings/count-sum.ts';
import type { PageData } from '#web/http.ts';

/** Every clock of a case, each with its reason in a disclosure. */
export function clocksView({ reference, person, today, clocks }: WhyDates): PageData {
  return {
    title: 'Clocks',
    crumb: { href: caseHref(reference), label: `${person}, ${reference}` },
    clocks: clocks.map((why) => {
      const { clock, calendar } = why;
      const block = clockBlock(clock, today, calendar, clockHref(reference, clock.id));
      return { ...block, whole: clockHref(reference, clock.id), because: because(why, today) };
    }),
  };
}

function because({ clock: { due }, rule, clauses, edition, timescale }: WhyDate, today: Day) {
  const { limit, startsOn, startEvent } = due;
  return {
    first:
      limit === null
        ? { strong: `The day stated`, rest: `. ${startEvent} on ${inWords(startsOn, today)}.` }
        : {
            strong: `${periodInWords(limit)} from ${inWords(startsOn, today)}`,
            rest: `, when ${startEvent}.`,
          },
    sum: sumSentence(due, today),
    rule: rule?.says ?? '',
    clauses,
    edition: [edition, timescale].filter((text) => text !== '').join('. '),
    calendar: limit === null ? null : countCalendar(due, today),
  };
}

/** "23 days, less 6 weekend days, less Good Friday and Easter Monday." */
function sumSentence(due: WhyDate['clock']['due'], today: Day): string {
  const [first, ...rest] = countSum(due, today)?.lines ?? [];
  if (first === undefined || rest.length === 0) return '';
  const holidays = due.skipped.flatMap(({ why, title }) =>
    why === 'holiday' ? [title ?? 'a bank holiday'] : [],
  );
  const less = rest
    .filter(({ sign }) => sign === '−')
    .map(({ number, says }) =>
      says.startsWith('bank') ? `less ${listInWords(holidays)}` : `less ${number} ${says}`,
    );
  return less.length === 0 ? '' : `${[`${first.number} days`, ...less].join(', ')}.`;
}
