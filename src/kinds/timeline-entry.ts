import type { Day, Moment } from '#core/day.ts';

/** One thing that happened, as the timeline tells it. */
export interface TimelineEntry {
  readonly title: string;
  readonly detail: string;
  /** Their own words, to stand in quotation marks. */
  readonly words: string;
  readonly on: Day;
  readonly at: Moment;
  readonly by: string;
  /** Changed where the case stands. */
  readonly key: boolean;
  readonly contact: boolean;
  readonly letter: string | null;
  readonly document: string | null;
  readonly version: number;
}

/** What an event says of itself; what it leaves out is empty. */
export type Telling = Partial<
  Pick<TimelineEntry, 'detail' | 'words' | 'on' | 'key' | 'contact' | 'letter' | 'document'>
> & { readonly title: string };
