import { type Day, daysBetween } from '#core/day.ts';
import { inShort, inWords, listInWords } from '#core/day-in-words.ts';
import type { DueDate } from '#core/due-date.ts';
import type { Period } from '#core/period.ts';

interface SumLine {
  readonly sign: '' | '−' | '+' | '=';
  readonly spoken: string;
  readonly number: string;
  readonly says: string;
  readonly detail: string | null;
}

/** The data of the sum macro. */
export interface CountSum {
  readonly lines: readonly SumLine[];
}

/** Weekend days are named one by one up to this many; beyond it the number says enough. */
const namedDays = 12;

const line = (
  sign: SumLine['sign'],
  number: number,
  says: string,
  detail: string | null = null,
): SumLine => ({
  sign,
  spoken: sign === '−' ? 'take away' : sign === '=' ? 'leaves' : '',
  number: String(number),
  says,
  detail,
});

const plural = (count: number, word: string): string => (count === 1 ? word : `${word}s`);

/** The arithmetic of a due date; null for a date that was stated, because there is nothing to work out. */
export function countSum(due: DueDate, today: Day): CountSum | null {
  if (due.limit === null) return null;
  const days = daysBetween(due.startsOn, due.due);
  const span = `after ${inShort(due.startsOn, today)}, to ${inShort(due.due, today)}`;
  return { lines: linesOf(due, due.limit, days, span) };
}

function linesOf(due: DueDate, { value, unit }: Period, days: number, span: string): SumLine[] {
  switch (unit) {
    case 'working-days':
      return workingLines(due, value, days, span);
    case 'calendar-days':
      return [line('', days, `${plural(days, 'calendar day')} ${span}`)];
    case 'weeks':
      return [
        line('', value, `${plural(value, 'week')} of 7 days`),
        line('=', days, `${plural(days, 'day')} ${span}`),
      ];
    case 'months':
      return [line('', value, `${plural(value, 'calendar month')} ${span}`, sameDay(due)), ...rolled(due)];
    case 'hours':
      return [
        line('', value, `${plural(value, 'hour')}, kept as whole days`),
        line('=', days, `${plural(days, 'day')} ${span}`),
      ];
  }
}

/** Whether the months end on the day they started on, or on a shorter month's last day. */
const sameDay = ({ startsOn, due, rolledFrom }: DueDate): string =>
  startsOn.slice(8) === (rolledFrom ?? due).slice(8)
    ? 'The same day of the month'
    : `That month has no day ${Number(startsOn.slice(8))}, so its last day`;

/** The days a last day was moved over, to the next working day. */
function rolled({ rolledFrom, due, skipped }: DueDate): SumLine[] {
  if (rolledFrom === undefined || rolledFrom === due) return [];
  const days = daysBetween(rolledFrom, due);
  const holidays = skipped.flatMap(({ why, title }) => (why === 'holiday' ? [title ?? 'Bank holiday'] : []));
  const over = holidays.length === 0 ? 'Over a weekend' : `Over ${listInWords(holidays)}`;
  return [
    {
      ...line('', days, `${plural(days, 'day')} more, to the next working day`, over),
      sign: '+',
      spoken: 'add',
    },
  ];
}

function workingLines(due: DueDate, value: number, days: number, span: string): SumLine[] {
  const weekends = due.skipped.filter((skip) => skip.why === 'weekend').map((skip) => skip.on);
  const holidays = due.skipped.filter((skip) => skip.why === 'holiday');
  const lines = [line('', days, `${plural(days, 'day')} ${span}`)];
  if (weekends.length > 0) {
    const named = weekends.length <= namedDays ? byMonth(weekends) : null;
    lines.push(line('−', weekends.length, plural(weekends.length, 'weekend day'), named));
  }
  if (holidays.length > 0) {
    const named = holidays
      .map((skip) => `${skip.title ?? 'Bank holiday'}, ${withoutWeekday(skip.on)}`)
      .join('. ');
    lines.push(line('−', holidays.length, plural(holidays.length, 'bank holiday'), named));
  }
  return [...lines, line('=', value, plural(value, 'working day'))];
}

/** "30 March". */
const withoutWeekday = (on: Day): string => inWords(on, on).split(' ').slice(1).join(' ');

/** "17, 18 and 24 March, 1 April". */
function byMonth(days: readonly Day[]): string {
  const months = Map.groupBy(days, (on) => on.slice(0, 7));
  return [...months.values()]
    .map((group) => {
      const [, month] = withoutWeekday(group[0] as Day).split(' ');
      return `${listInWords(group.map((on) => String(Number(on.slice(8)))))} ${month}`;
    })
    .join(', ');
}
