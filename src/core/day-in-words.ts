import { type Day, weekday, yearOf } from './day.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthOf = (on: Day): string => months[Number(on.slice(5, 7)) - 1] as string;
const weekdayOf = (on: Day): string => weekdays[weekday(on) - 1] as string;
const dateOf = (on: Day): string => `${Number(on.slice(8, 10))} ${monthOf(on)}`;

/** "Wednesday 4 April", or "Wednesday 4 April 2018" when the year is not the one we are in, or no day is given to judge by. */
export function inWords(on: Day, today?: Day): string {
  const year = today !== undefined && yearOf(today) === yearOf(on) ? '' : ` ${yearOf(on)}`;
  return `${weekdayOf(on)} ${dateOf(on)}${year}`;
}

/** "Wed 4 April", for tables; with the year when it is not this year. */
export function inShort(on: Day, today?: Day): string {
  const year = today !== undefined && yearOf(today) === yearOf(on) ? '' : ` ${yearOf(on)}`;
  return `${weekdayOf(on).slice(0, 3)} ${dateOf(on)}${year}`;
}

/** Several things in a sentence: "A", "A and B", "A, B and C". */
export function listInWords(things: readonly string[], join: 'and' | 'or' = 'and'): string {
  if (things.length < 2) return things[0] ?? '';
  return `${things.slice(0, -1).join(', ')} ${join} ${things.at(-1)}`;
}
