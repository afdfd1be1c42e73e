import { type Kysely, sql } from 'kysely';
import type { Projection } from '#core/projection.ts';
import { asJson, upserting } from '../connection/upsert.ts';
import { keepWords } from '../search/vocabulary.ts';
import type { Tables } from '../tables.ts';
import { restrict } from './restrict.ts';
import { type Place, type Rows, rowsOf, type ShownTable, shownTables } from './rows.ts';

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
  await removeOthers(db, organisation, before.map(streamOf), rows);
  const unshown = before.filter(({ projection }) => projection === null);
  const unsearched = before.filter(
    ({ projection }) => projection === null || projection.restricted !== undefined,
  );
  await removeAll(db, 'case_card', organisation, unshown.map(streamOf));
  await removeAll(db, 'search', organisation, unsearched.map(streamOf));

  const streams = new Set(await putRows(db, rows));
  await keepWords(
    db,
    organisation,
    rows.search.filter(({ stream }) => streams.has(stream)).map(({ words }) => words),
  );
  // Last, because what is restricted may be out of the sight of whoever restricts it from here on.
  await restrict(db, organisation, rows);
}

/**
 * Puts the rows of all tables in one statement, because every journey to the database is made with locks held that others wait
 * for. Gives back the streams whose words changed.
 */
async function putRows(db: Kysely<Tables>, rows: Rows): Promise<string[]> {
  if (rows.case_card.length === 0) return [];
  const one = ['organisation', 'stream'] as const;
  const many = ['organisation', 'stream', 'id'] as const;
  const parts = [
    sql`card as (${upserting('case_card', one, rows.case_card)})`,
    ...(rows.duty.length > 0 ? [sql`duties as (${upserting('duty', many, rows.duty)})`] : []),
    ...(rows.clock.length > 0 ? [sql`clocks as (${upserting('clock', many, rows.clock)})`] : []),
    ...(rows.ledger_entry.length > 0
      ? [sql`entries as (${upserting('ledger_entry', many, rows.ledger_entry)})`]
      : []),
    ...(rows.amount.length > 0 ? [sql`amounts as (${upserting('amount', many, rows.amount)})`] : []),
    ...(rows.exposure.length > 0 ? [sql`exposures as (${upserting('exposure', one, rows.exposure)})`] : []),
    ...(rows.kept_report.length > 0
      ? [sql`reports as (${upserting('kept_report', many, rows.kept_report)})`]
      : []),
    ...(rows.search.length > 0 ? [sql`searched as (${upserting('search', one, rows.search)})`] : []),
  ];
  const changedIn = rows.search.length > 0 ? sql`select stream from searched` : sql`select where false`;
  const { rows: changed } = await sql<{ stream: string }>`
    with ${sql.join(parts)} ${changedIn}
  `.execute(db);
  return changed.map(({ stream }) => stream);
}

const streamOf = ({ place }: Shown): string => place.stream;

function together(shown: readonly Shown[]): Rows {
  const all = shown.flatMap(({ place, projection }) =>
    projection === null ? [] : [rowsOf(place, projection)],
  );
  const every = <Table extends ShownTable>(table: Table) =>
    all.flatMap((rows): Rows[Table][number][] => [...rows[table]]);
  return Object.fromEntries(shownTables.map((table) => [table, every(table)])) as unknown as Rows;
}

/** Of these tables a stream may have fewer rows than before. */
const lessening = ['duty', 'clock', 'ledger_entry', 'amount', 'exposure', 'kept_report'] as const;

/** Removes the rows of these streams that are not among the new ones, from every table in one statement. */
async function removeOthers(
  db: Kysely<Tables>,
  organisation: string,
  streams: readonly string[],
  rows: Rows,
): Promise<void> {
  if (streams.length === 0) return;
  const still = new Set(rows.restricted_case.map(({ stream }) => stream));
  const opened = streams.filter((stream) => !still.has(stream));
  const parts = lessening.map((table) => {
    const kept = rows[table].map((row) => ({ stream: row.stream, id: 'id' in row ? row.id : '' }));
    // One of a stream needs no id to be told by.
    const same = table === 'exposure' ? sql`` : sql`and kept.id = held.id`;
    return sql`${sql.ref(`of_${table}`)} as (
      delete from ${sql.table(table)} as held
      where organisation = ${organisation} and stream = any(${streams}) and not exists (
        select from json_to_recordset(${asJson(kept)}::json) as kept(stream text, id text)
        where kept.stream = held.stream ${same}
      )
    )`;
  });
  const lifted = (['restricted_case', 'restricted_reader'] as const).map(
    (table) => sql`${sql.ref(`of_${table}`)} as (
      delete from ${sql.table(table)} where organisation = ${organisation} and stream = any(${opened})
    )`,
  );
  await sql`with ${sql.join([...parts, ...lifted])} select`.execute(db);
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
