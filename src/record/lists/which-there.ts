import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Which of some streams are there, each with the reference of its case. */
export async function whichThere(
  db: Kysely<Tables>,
  organisation: string,
  streams: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (streams.length === 0) return new Map();
  const rows = await db
    .selectFrom('case_card')
    .where('organisation', '=', organisation)
    .where('stream', '=', sql<string>`any(${streams})`)
    .select(['stream', 'reference'])
    .execute();
  return new Map(rows.map(({ stream, reference }) => [stream, reference]));
}
