import type { Moment } from '#core/day.ts';

/** One thing somebody did that is no event of a case: looked, took out, changed what is set, signed in, was refused. */
export interface AuditEntryTable {
  organisation: string;
  /** The event it follows from, and which part of it. */
  stream: string;
  version: number;
  part: number;
  at: Moment;
  account: string;
  did: string;
  /** The area it belongs to; for a change, the event's type. */
  what: string;
  /** The route's pattern, never the address that was asked for. */
  route: string;
  /** The stream of the case it is about. */
  about: string | null;
  /** The document, letter or bundle, by its id. */
  item: string | null;
  /** The case was restricted when it was noted. */
  restricted: boolean;
  /** How often the same was done within the seconds that are written together. */
  times: number;
}
