import { type Day, weekday, yearOf } from '#core/day.ts';
import { fill, type TemplateWords } from './templates.ts';

/** "Wednesday 4 April 2018", in the words of the letter's template: the same on paper, in text and on screen. */
export function letterDate(on: Day, words: TemplateWords): string {
  return fill(words.date, {
    weekday: words.weekdays[weekday(on) - 1] as string,
    day: Number(on.slice(8, 10)),
    month: words.months[Number(on.slice(5, 7)) - 1] as string,
    year: yearOf(on),
  });
}
