import { type Kysely, sql } from 'kysely';
import type { Day } from '#core/day.ts';
import type { Tables } from './tables.ts';

/** What waits in the whole record, in figures for whoever runs it. */
export interface Waiting {
  readonly dutiesLate: number;
  readonly outbox: number;
  readonly outboxGivenUp: number;
  readonly longWork: number;
}

/** Past this nobody counts on: counting stays cheap however long it was left. */
const countedTo = 10_000;

/** Counts what waits: duties past their date, messages owed and given up, long work not done. */
export async function countWaiting(db: Kysely<Tables>, today: Day): Promise<Waiting> {
  const count = (query: ReturnType<typeof sql>) =>
    sql<number>`(select count(*)::integer from (${query} limit ${countedTo}) as each)`;
  const { rows } = await sql<Waiting>`select
    ${count(sql`select from duty where due < ${today}::date`)} as "dutiesLate",
    ${count(sql`select from outbox where done_at is null and failed_at is null`)} as "outbox",
    ${count(sql`select from outbox where failed_at is not null`)} as "outboxGivenUp",
    ${count(sql`select from long_work where state in ('waiting', 'under-way')`)} as "longWork"`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error('a count without a row');
  return found;
}
