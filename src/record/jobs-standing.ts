import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** How the queue of jobs stands: those whose time has come and that nobody has taken, and those given up. */
export interface JobsStanding {
  readonly waiting: number;
  readonly failed: number;
}

/** Counts the jobs in the queue’s own schema; none where no Redress has done jobs on this database yet. */
export async function countJobs(db: Kysely<Tables>, schema: string): Promise<JobsStanding> {
  const none = { waiting: 0, failed: 0 };
  const there = await sql<{ there: boolean }>`
    select to_regclass(${`${schema}.job`}) is not null as there`.execute(db);
  if (there.rows[0]?.there !== true) return none;
  const { rows } = await sql<JobsStanding>`select
    count(*) filter (where state in ('created', 'retry') and start_after <= now())::integer as waiting,
    count(*) filter (where state = 'failed')::integer as failed
    from ${sql.table(`${schema}.job`)}`.execute(db);
  return rows[0] ?? none;
}
