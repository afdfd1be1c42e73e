import type { Moment } from '#core/day.ts';

/** The clock on the wall, read in this one place. */
export const now = (): Moment => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }) as Moment;
