import { type Kysely, sql } from 'kysely';
import { connect } from '#record/connection/pool.ts';
import type { Tables } from '#record/tables.ts';
import type { ScratchRecord } from './scratch.ts';

// Changing the record behind its back, as somebody with the database's password could, to see whether verify notices.

type Row = Record<string, unknown>;

export interface Column {
  readonly table: keyof Tables;
  readonly column: string;
  readonly type: string;
}

/** The tables a replay, a chain or a signature answers for. */
export const guarded = [
  'event',
  'stream',
  'checkpoint',
  'case_card',
  'duty',
  'clock',
  'ledger_entry',
  'amount',
  'exposure',
  'search',
  'setting',
  'file',
] as const satisfies (keyof Tables)[];

/** A way to the tables that does not go through the record. */
export const backDoor = (scratch: ScratchRecord): Kysely<Tables> => connect(scratch.place, { size: 1 });

/** Every column of the guarded tables, and the count of an organisation's events. */
export async function guardedColumns(db: Kysely<Tables>): Promise<Column[]> {
  const { rows } = await sql<{ table: keyof Tables; column: string; type: string }>`
    select table_name as table, column_name as column, data_type as type from information_schema.columns
    where table_schema = 'public' and (table_name = any(${[...guarded]})
      or (table_name = 'organisation' and column_name in ('organisation', 'position')))
    order by table_name, ordinal_position
  `.execute(db);
  return rows;
}

/** The rows of a table, each also as one text, by which it is found again. */
export const rowsOf = async (db: Kysely<Tables>, table: keyof Tables): Promise<Row[]> =>
  (await sql<Row>`select held::text as whole, * from ${sql.table(table)} as held order by 1`.execute(db))
    .rows;

/**
 * How a column's value is changed by one byte, or by the least it can be: `spot` chooses where. Null where there is nothing to
 * change.
 */
export function flipped({ type, column }: Column, row: Row, spot: number) {
  const held = row[column];
  const name = sql.ref(column);
  if (held === null) return null;
  switch (type) {
    case 'integer':
    case 'bigint':
      return sql`${name} + ${1 + (spot % 1_000)}`;
    case 'date':
      return sql`${name} + ${1 + (spot % 300)}::integer`;
    case 'timestamp with time zone':
      return sql`${name} + interval '1 microsecond'`;
    case 'boolean':
      return sql`not ${name}`;
    case 'bytea': {
      const at = spot % (held as Uint8Array).length;
      return sql`set_byte(${name}, ${at}, get_byte(${name}, ${at}) # 1)`;
    }
    case 'jsonb':
      return flippedJson(held, spot);
    case 'ARRAY': {
      const words = [...(held as string[])];
      words[spot % words.length] = flippedText(words[spot % words.length] ?? '', spot);
      return sql`${words}::text[]`;
    }
    default:
      return sql`${flippedText(held as string, spot)}`;
  }
}

const flippedText = (text: string, spot: number): string => {
  if (text === '') return 'x';
  const at = spot % text.length;
  return text.slice(0, at) + (text[at] === 'q' ? 'z' : 'q') + text.slice(at + 1);
};

/** Changes one letter or figure inside a value, so that it stays JSON. */
function flippedJson(held: unknown, spot: number) {
  const text = JSON.stringify(held);
  const places = [...text.matchAll(/(?<=[:[,]"?[\w -]*)[\da-z](?=[\w -]*"?[,\]}])/g)].map(
    ({ index }) => index,
  );
  const at = places[spot % places.length];
  if (at === undefined) return sql`'{"something": "else"}'::jsonb`;
  const letter = text[at] ?? '';
  const next = /\d/.test(letter)
    ? String((Number(letter) % 9) + 1 === Number(letter) ? 9 : (Number(letter) % 9) + 1)
    : letter === 'q'
      ? 'z'
      : 'q';
  const changed = text.slice(0, at) + next + text.slice(at + 1);
  try {
    JSON.parse(changed);
    return sql`${changed}::jsonb`;
  } catch {
    return sql`'{"something": "else"}'::jsonb`;
  }
}
