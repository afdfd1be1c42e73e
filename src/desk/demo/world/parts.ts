import { type Day, dayOf, type Moment, momentAt, plusDays, weekday } from '#core/day.ts';
import type { Chapter } from './chapters.ts';

/** A stretch of the demo that is lived and recorded at once, and what is set at its end. */
export interface Part {
  readonly until: Moment;
  readonly chapter: Chapter | null;
}

/** The weeks from a day to the last moment, each to Monday morning, cut where something is set. */
export function partsOf(chapters: readonly Chapter[], first: Day, last: Moment): Part[] {
  const set = chapters.filter(({ at }) => at <= last).map((chapter) => ({ until: chapter.at, chapter }));
  const weeks: Part[] = [];
  for (let day = plusDays(first, 8 - weekday(first)); day < dayOf(last); day = plusDays(day, 7))
    weeks.push({ until: momentAt(day, '07:00'), chapter: null });
  return [...set, ...weeks, { until: last, chapter: null }].sort((a, b) => (a.until < b.until ? -1 : 1));
}
