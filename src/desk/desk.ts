import type { Moment } from '#core/day.ts';
import type { OpenRecord } from '#record/open.ts';

/** What every use case works with. */
export interface Desk {
  readonly record: OpenRecord;
  /** The only clock there is: nothing below the desk reads one. */
  readonly now: () => Moment;
}
