import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Holds files until the end of the transaction: shared by whoever is about to mention them, alone by whoever is about to remove
 * them. So a file is never removed between being looked for and being mentioned. Always in one order.
 */
export async function lockFiles(
  tx: Kysely<Tables>,
  organisation: string,
  digests: readonly string[],
  how: 'shared' | 'alone',
): Promise<void> {
  if (digests.length === 0) return;
  const names = [...new Set(digests)].sort().map((digest) => `${organisation}/${digest}`);
  const take = sql.raw(how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock');
  await sql`
    select ${take}(hashtextextended(name, 0)) from unnest(${names}::text[]) with ordinality as held(name, at) order by at
  `.execute(tx);
}
