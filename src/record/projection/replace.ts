import { type Kysely, sql } from 'kysely';
import type { Projection } from '#core/projection.ts';
import { asJson, upserting } from '../connection/upsert.ts';
import { keepWords } from '../search/vocabulary.ts';
import type { Tables } from '../tables.ts';
import { type Place, type Rows, rowsOf } from './rows.ts';

/** A stream and what is to be shown of it from now on; null shows nothing. */
export interface Shown {
  readonly place: Place;
  readonly projection: Projection | null;
  /** Whether the stream was there before, so that rows of it may have to go. */
  readonly before: boolean;
}

/** Puts new projections in the place of the old ones; rows that did not change are left alone. All of one organisation. */
export async function replaceProjections(
  db: Kysely<Tables>,
  organisation: string,
  shown: readonly Shown[],
): Promise<void> {
  const rows = together(shown);
  const before = shown.filter((one) => one.before);
  for (const table of ['duty', 'clock'] as const)
    await removeOthers(db, table, organisation, before.map(streamOf), rows[table]);
  const hidden = before.filter(({ projection }) => projection === null).map(streamOf);
  for (const table of ['case_card', 'search'] as const) await removeAll(db, table, organisation, hidden);

  const streams = new Set(await putRows(db, rows));
  await keepWords(
    db,
    organisation,
    rows.search.filter(({ stream }) => streams.has(stream)).map(({ words }) => words),
  );
}

/**
 * Puts the rows of all four tables in one statement, because every journey to the database is made with locks held that others wait
 * for. Gives back the streams whose words changed.
 */
async function putRows(db: Kysely<Tables>, rows: Rows): Promise<string[]> {
  if (rows.search.length === 0) return [];
  const one = ['organisation', 'stream'] as const;
  const many = ['organisation', 'stream', 'id'] as const;
  const parts = [
    sql`card as (${upserting('case_card', one, rows.case_card)})`,
    ...(rows.duty.length > 0 ? [sql`duties as (${upserting('duty', many, rows.duty)})`] : []),
    ...(rows.clock.length > 0 ? [sql`clocks as (${upserting('clock', many, rows.clock)})`] : []),
    sql`searched as (${upserting('search', one, rows.search)})`,
  ];
  const { rows: changed } = await sql<{ stream: string }>`
    with ${sql.join(parts)} select stream from searched
  `.execute(db);
  return changed.map(({ stream }) => stream);
}

const streamOf = ({ place }: Shown): string => place.stream;

function together(shown: readonly Shown[]): Rows {
  const all = shown.flatMap(({ place, projection }) =>
    projection === null ? [] : [rowsOf(place, projection)],
  );
  return {
    case_card: all.flatMap((rows) => rows.case_card),
    duty: all.flatMap((rows) => rows.duty),
    clock: all.flatMap((rows) => rows.clock),
    search: all.flatMap((rows) => rows.search),
  };
}

/** Removes the rows of these streams that are not among the new ones. */
async function removeOthers(
  db: Kysely<Tables>,
  table: 'duty' | 'clock',
  organisation: string,
  streams: readonly string[],
  rows: readonly { readonly stream: string; readonly id: string }[],
): Promise<void> {
  if (streams.length === 0) return;
  const kept = rows.map(({ stream, id }) => ({ stream, id }));
  await sql`
    delete from ${sql.table(table)} as held
    where organisation = ${organisation} and stream = any(${streams}) and not exists (
      select from json_to_recordset(${asJson(kept)}::json) as kept(stream text, id text)
      where kept.stream = held.stream and kept.id = held.id
    )
  `.execute(db);
}

async function removeAll(
  db: Kysely<Tables>,
  table: 'case_card' | 'search',
  organisation: string,
  streams: readonly string[],
): Promise<void> {
  if (streams.length === 0) return;
  await sql`delete from ${sql.table(table)} where organisation = ${organisation} and stream = any(${streams})`.execute(
    db,
  );
}
