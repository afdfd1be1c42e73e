import { type Day, dayOf, type Moment } from './day.ts';
import { inShort, inWords } from './day-in-words.ts';

/** The London wall-clock time of a moment: "10:05". */
export function timeOf(at: Moment): string {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London');
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** "Tuesday 27 March 2018, 10:42", the year left out when it is this year's and today is given. */
export function momentInWords(at: Moment, today?: Day): string {
  return `${inWords(dayOf(at), today)}, ${timeOf(at)}`;
}

/** "Tue 27 March, 10:05", for lists and timelines. */
export function momentInShort(at: Moment, today?: Day): string {
  return `${inShort(dayOf(at), today)}, ${timeOf(at)}`;
}
