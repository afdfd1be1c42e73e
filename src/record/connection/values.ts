import pg from 'pg';
import type { Moment } from '#core/day.ts';

const oid = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184 } as const;

/** A count or a position. Past 2⁵³ a number would be another number without saying so. */
function int8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`an integer too large to be held exactly: ${text}`);
  return value;
}

/** PostgreSQL writes "2018-04-02 09:30:00.25+00"; a Moment is "2018-04-02T09:30:00.25Z". */
const timestamptz = (text: string): Moment => Temporal.Instant.from(text).toString() as Moment;

const same = (text: string): string => text;

const parsers = new Map<number, (text: string) => unknown>([
  [oid.int8, int8],
  [oid.date, same],
  [oid.timestamp, same],
  [oid.timestamptz, timestamptz],
]);

/** How values come out of the database: days and moments as text of the core's own kind, never as `Date`. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    (format !== 'binary' ? parsers.get(id) : undefined) ?? pg.types.getTypeParser(id, format),
};
