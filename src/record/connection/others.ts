import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * How many connections of another Redress there are to this database: those that were there before this process.
 * @param seconds how long this process has been running
 */
export async function othersConnected(db: Kysely<Tables>, seconds: number): Promise<number> {
  const { rows } = await sql<{ others: number }>`
    select count(*) as others from pg_stat_activity
    where datname = current_database() and application_name like 'redress%'
      and backend_start < clock_timestamp() - make_interval(secs => ${seconds})
  `.execute(db);
  return rows[0]?.others ?? 0;
}
