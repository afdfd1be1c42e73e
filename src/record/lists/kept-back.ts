import { sql } from 'kysely';
import type { Day } from '#core/day.ts';

// What keeps a case from being destroyed, as parts of a larger question about a table that knows its organisation and stream.

/** The last day of the months in which somebody may go to ICE; null where none run. */
export const windowOf = (table: string) => sql<Day | null>`(
  select max(due) from clock where clock.organisation = ${sql.ref(`${table}.organisation`)}
    and clock.stream = ${sql.ref(`${table}.stream`)} and clock.id = 'ice-window')`;

/** What a person has put on it by hand, as it is set; null where nobody has. */
export const holdOf = (table: string) => sql`(
  select body from setting where setting.organisation = ${sql.ref(`${table}.organisation`)}
    and setting.kind = 'retention-hold' and setting.id = ${sql.ref(`${table}.stream`)})`;
