import type { Moment } from '#core/day.ts';

/**
 * A moment as the database gives it back: to the microsecond, without noughts at its end. What is signed or hashed with a moment
 * is so with this one, or it would differ when it is read.
 */
export const keptMoment = (at: Moment): Moment =>
  Temporal.Instant.from(at)
    .round({ smallestUnit: 'microsecond', roundingMode: 'floor' })
    .toString() as Moment;
