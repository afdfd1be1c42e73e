import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** A mark of an organisation, as part of a larger question: `organisation` is a value or a column. */
export const markFor = (organisation: RawBuilder<unknown>): RawBuilder<string> => sql<string>`
  concat(
    (select sum(hashtextextended(concat(kind, '/', id, '/', stream, '/', version), 0))
      from setting as its where its.organisation = ${organisation}),
    '.',
    (select sum(hashtextextended(them::text, 0)) from account as them where them.organisation = ${organisation}))`;

/**
 * A mark of everything an organisation has set and of everybody in it: it changes when any of it does, on whichever server that
 * was done. Asking for it costs a fraction of reading it all.
 */
export async function markOfSettings(db: Kysely<Tables>, organisation: string): Promise<string> {
  const { rows } = await sql<{ mark: string }>`select ${markFor(sql`${organisation}`)} as mark`.execute(db);
  return rows[0]?.mark ?? '';
}
