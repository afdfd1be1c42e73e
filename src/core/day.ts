/** A day on the London calendar, as an ISO date ("2018-04-02"). Days compare with < and > as text. */
declare const dayBrand: unique symbol;
export type Day = string & { readonly [dayBrand]: true };

/** A moment in time as an ISO instant in UTC ("2018-04-02T09:30:00Z"). */
declare const momentBrand: unique symbol;
export type Moment = string & { readonly [momentBrand]: true };

const london = 'Europe/London';
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** The day a text names, or null when it names no day that exists ("2018-02-30", "soon"). */
export function dayFrom(text: string): Day | null {
  if (!isoDate.test(text)) return null;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return text as Day;
  } catch {
    return null;
  }
}

/** A day known to be right, from our own data or a test. Throws on anything else: a bug, not bad input. */
export function day(text: string): Day {
  const found = dayFrom(text);
  if (found === null) throw new RangeError(`not a day: ${text}`);
  return found;
}

/**
 * The London day of a bare date or of an instant with its zone ("2018-07-01T23:30:00Z" is 2 July in London).
 * Null for an instant without a zone, because which day it falls on would be a guess.
 */
export function londonDay(text: string): Day | null {
  const bare = dayFrom(text);
  if (bare !== null) return bare;
  try {
    return Temporal.Instant.from(text).toZonedDateTimeISO(london).toPlainDate().toString() as Day;
  } catch {
    return null;
  }
}

// London is at UTC or an hour ahead of it, so before 23:00 the day is the same in both: nearly always, and at no cost.
const sameDay = /^(20\d\d-\d\d-\d\d)T(?:[01]\d|2[0-2]):[\d:.]+Z$/;

/** The London day on which a moment falls. */
export function dayOf(at: Moment): Day {
  const same = sameDay.exec(at)?.[1];
  if (same !== undefined) return same as Day;
  return Temporal.Instant.from(at).toZonedDateTimeISO(london).toPlainDate().toString() as Day;
}

/** The moment an ISO instant names, in UTC, or null when it names none. */
export function momentFrom(text: string): Moment | null {
  try {
    return Temporal.Instant.from(text).toString() as Moment;
  } catch {
    return null;
  }
}

/** The moment of a London wall-clock time ("10:30") on a day. Throws on a time that is not one. */
export function momentAt(on: Day, time: string): Moment {
  const zoned = Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(london);
  return zoned.toInstant().toString() as Moment;
}

/** The day a number of calendar days later (earlier, when negative). */
export function plusDays(from: Day, days: number): Day {
  return Temporal.PlainDate.from(from).add({ days }).toString() as Day;
}

/**
 * The same day number some calendar months later, or that month's last day where the number does not exist:
 * six months from 31 August end on 28 or 29 February (AMB-7).
 */
export function plusMonths(from: Day, months: number): Day {
  return Temporal.PlainDate.from(from).add({ months }, { overflow: 'constrain' }).toString() as Day;
}

/** Calendar days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(on: Day): number {
  return Temporal.PlainDate.from(on).dayOfWeek;
}

export function yearOf(on: Day): number {
  return Number(on.slice(0, 4));
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return a <= b ? a : b;
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a >= b ? a : b;
}
