import type { Moment } from '#core/day.ts';

/** A session nobody used for this long is over. What was typed into a form meanwhile is kept by the page. */
export const idle = { minutes: 60 };
/** A session is over after this long however busy it is: a working day and its ends. */
export const atMost = { hours: 12 };
/** How often "last seen" is written: more exact would be a write for every page. */
export const seenEvery = { minutes: 1 };

/** Failures under one name, and the time they are counted over: then nobody signs in under it until some have passed. */
export const failuresOfName = { most: 10, within: { minutes: 15 } };
/** Attempts from one address under any names: more, because a whole office may share an address. */
export const attemptsOfAddress = { most: 100, mostInAll: 1000, within: { hours: 1 } };
/** Wrong second steps of one account: whoever guesses them has the password already. */
export const failuresOfSecondStep = { most: 5, within: { minutes: 15 } };
/** And in a day, so that patience does not help: a code is one of a million. */
export const failuresOfSecondStepInAll = { most: 30, within: { hours: 24 } };
/** A passkey answers within this time, or is asked anew. */
export const challengeGood = { minutes: 5 };
/** Passkeys asked from one address and not answered. */
export const challengesOfAddress = { most: 100, within: { minutes: 5 } };
/** How long somebody is believed to be at the screen still, where a second step is added or taken away. */
export const proofGood = { minutes: 15 };
/** How long a temporary password works: a working day, and the evening before it. */
export const temporaryGood = { hours: 24 };
/** Attempts are forgotten when no limit asks about them any more. */
export const attemptsKept = { hours: 24 };

type Span = Readonly<Record<string, number>>;

/** The moment a span before another. */
export const before = (at: Moment, span: Span): Moment =>
  Temporal.Instant.from(at).subtract(span).toString() as Moment;

/** The moment a span after another. */
export const after = (at: Moment, span: Span): Moment =>
  Temporal.Instant.from(at).add(span).toString() as Moment;

/** Whether a moment is later than another. Moments are compared as times, because fractions of a second may be left out. */
export const isLater = (one: Moment, other: Moment): boolean => Temporal.Instant.compare(one, other) > 0;
