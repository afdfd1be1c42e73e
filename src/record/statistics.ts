import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Has the database count what its tables hold, as it does by itself within minutes. After many cases came in at once nobody should
 * have to wait for that: until then it takes the tables to be empty, and plans accordingly.
 */
export async function countAnew(db: Kysely<Tables>): Promise<void> {
  await sql`analyze stream, event, case_card, duty, clock, ledger_entry, amount, exposure, search, word,
    restricted_case, restricted_reader`.execute(db);
}
