import type { Holiday } from '#core/calendar.ts';
import { type Day, daysBetween } from '#core/day.ts';
import { inWords, listInWords } from '#core/day-in-words.ts';

/**
 * The bank holidays ahead in a sentence: "Friday is Good Friday and Monday is Easter Monday." Within a week the weekday is
 * enough; beyond it the date is said. Empty when there is none.
 */
export function holidaysInWords(holidays: readonly Holiday[], today: Day): string {
  const said = holidays.map(({ on, title }) => `${dayInWords(on, today)} is ${title}`);
  const sentence = listInWords(said);
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function dayInWords(on: Day, today: Day): string {
  const ahead = daysBetween(today, on);
  if (ahead === 0) return 'today';
  const words = inWords(on, today);
  return ahead < 7 ? (words.split(' ')[0] ?? words) : words;
}
