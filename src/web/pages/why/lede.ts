import type { Day } from '#core/day.ts';
import { inWords, listInWords } from '#core/day-in-words.ts';
import type { DueDate } from '#core/due-date.ts';
import { periodInWords } from '#core/period.ts';

/** One sentence that answers, in parts: what stands out is `strong`. */
export type Lede = readonly { readonly says: string; readonly strong?: true }[];

/** "Because you have **15 working days** from the day they said they were not satisfied, **Monday 12 March**. …" */
export function ledeOf(due: DueDate, today: Day): Lede {
  const from = inWords(due.startsOn, today);
  if (due.limit === null)
    return [
      { says: 'Because it is the day that was stated. ' },
      { says: `${capital(due.startEvent)} on ` },
      { says: from, strong: true },
      { says: '.' },
    ];
  const whose = whoseTime[due.limitFrom] ?? 'Because you have ';
  return [
    { says: whose },
    { says: periodInWords(due.limit), strong: true },
    { says: ` from the day ${due.startEvent}, ` },
    { says: from, strong: true },
    { says: `. ${takenOut(due)}` },
  ];
}

const whoseTime: Partial<Record<DueDate['limitFrom'], string>> = {
  local: 'Because our own target is ',
  law: 'Because data protection law gives ',
};

/** What the count leaves out, or that it leaves out nothing. */
function takenOut({ nation, skipped, rolledFrom, due }: DueDate): string {
  if (rolledFrom !== undefined)
    return rolledFrom === due
      ? 'Every day counts. The last day is a working day, so nothing moves it.'
      : `Every day counts. ${inWords(rolledFrom, due)} is no working day, so the next one is the last.`;
  if (nation === null)
    return 'Every day counts, and the last day is not moved when it falls on a weekend or a holiday.';
  const holidays = skipped.flatMap(({ why, title }) =>
    why === 'holiday' ? [title ?? 'A bank holiday'] : [],
  );
  if (holidays.length === 0) return 'Only weekends are taken out.';
  return `${capital(listInWords(holidays))} ${holidays.length === 1 ? 'is' : 'are'} not counted, nor are weekends.`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
