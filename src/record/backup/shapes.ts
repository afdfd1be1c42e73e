import type pg from 'pg';
import type { TableShape } from './about.ts';

/**
 * Tables a backup leaves out: which migrations were done is said apart; and what lets somebody in for a while, because a session
 * that was ended since must not come back to life. Everybody signs in again.
 */
const leftOut = [
  'kysely_migration',
  'kysely_migration_lock',
  'session',
  'passkey_challenge',
  'single_sign_on_start',
  'single_sign_on_session',
];

/** The shapes of every table of the record: found in the database, so that a new table is never forgotten. */
export async function shapesOf(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { needs: readonly string[] }>(
    `select c.relname as name,
       (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       coalesce((select json_agg(json_build_object('column', a.attname, 'text', t.typcategory = 'S') order by k.at)
        from pg_index i cross join unnest(i.indkey::smallint[]) with ordinality k (attnum, at)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum join pg_type t on t.oid = a.atttypid
        where i.indrelid = c.oid and i.indisprimary), '[]') as "order",
       coalesce((select json_agg(distinct f.confrelid::regclass::text) from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '[]') as needs
     from pg_class c
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and not c.relname = any($1)
     order by c.relname collate "C"`,
    [leftOut],
  );
  return inTurn(rows);
}

/** Tables with what they refer to before them. */
function inTurn(all: readonly (TableShape & { needs: readonly string[] })[]): TableShape[] {
  const placed = new Map<string, TableShape>();
  const place = ({ needs, ...shape }: (typeof all)[number]): void => {
    if (placed.has(shape.name)) return;
    for (const need of all) if (needs.includes(need.name)) place(need);
    placed.set(shape.name, shape);
  };
  for (const shape of all) place(shape);
  return [...placed.values()];
}
