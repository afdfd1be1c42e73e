import { type Kysely, sql } from 'kysely';
import { shownTables } from '../projection/rows.ts';
import type { Tables } from '../tables.ts';
import type { Fault } from './fault.ts';
import { ofOrganisation } from './positions.ts';

const tables = [
  'stream',
  'event',
  ...shownTables,
  'file',
  'setting',
  'destruction',
  'audit_entry',
  'checkpoint',
] as const;

/** Rows under the name of an organisation that is not there. */
export async function* strayFaults(
  db: Kysely<Tables>,
  organisations: readonly string[],
): AsyncGenerator<Fault> {
  for (const table of tables) {
    const { rows } = await sql<{ organisation: string }>`
      select distinct organisation from ${sql.table(table)} where organisation <> all(${organisations})
    `.execute(db);
    for (const { organisation } of rows)
      yield ofOrganisation(organisation, `There are ${table} rows of it, and no such organisation.`);
  }
}
