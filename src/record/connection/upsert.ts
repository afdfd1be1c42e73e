import { type Insertable, type Kysely, type RawBuilder, sql } from 'kysely';
import { storable } from '../events/canonical.ts';
import { hex } from '../events/hash.ts';
import type { Tables } from '../tables.ts';

/**
 * Writes any number of rows in one statement, over those with the same key. A row that is the same already is not touched.
 * The rows travel as one JSON value: the statement is the same text for one row and for ten thousand. Every row has the same
 * columns.
 * Gives back the keys of the rows that were written.
 */
export async function upsert<Name extends keyof Tables>(
  db: Kysely<Tables>,
  name: Name,
  key: readonly (keyof Tables[Name] & string)[],
  rows: readonly Insertable<Tables[Name]>[],
): Promise<Partial<Insertable<Tables[Name]>>[]> {
  if (rows.length === 0) return [];
  const written = await upserting(name, key, rows).execute(db);
  return written.rows;
}

/** The statement of `upsert`, to stand by itself or within another. There is at least one row. */
export function upserting<Name extends keyof Tables>(
  name: Name,
  key: readonly (keyof Tables[Name] & string)[],
  rows: readonly Insertable<Tables[Name]>[],
): RawBuilder<Partial<Insertable<Tables[Name]>>> {
  const columns = Object.keys(rows[0] ?? {});
  const rest = columns.filter((column) => !(key as readonly string[]).includes(column));
  return sql<Partial<Insertable<Tables[Name]>>>`
    insert into ${sql.table(name)} as held (${list(columns)})
    select ${list(columns)} from json_populate_recordset(null::${sql.table(name)}, ${asJson(rows)}::json)
    on conflict (${list(key)}) do update set ${sql.join(
      rest.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
    )}
    where (${of('held', rest)}) is distinct from (${of('excluded', rest)})
    returning ${of('held', key)}
  `;
}

/** Rows as the database reads them: text it can hold, bytes in its own notation. */
export function asJson(rows: readonly object[]): string {
  return JSON.stringify(rows, function (this: Record<string, unknown>, name, value: unknown) {
    const held = this[name];
    if (held instanceof Uint8Array) return `\\x${hex(held)}`;
    return typeof value === 'string' ? storable(value) : value;
  });
}

const list = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)));
const of = (table: string, columns: readonly string[]) =>
  sql.join(columns.map((column) => sql.ref(`${table}.${column}`)));
