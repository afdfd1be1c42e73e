import { type Kysely, sql } from 'kysely';
import type { Projection } from '#core/projection.ts';
import { asJson, upsert } from '../connection/upsert.ts';
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

  await upsert(db, 'case_card', ['organisation', 'stream'], rows.case_card);
  await upsert(db, 'duty', ['organisation', 'stream', 'id'], rows.duty);
  await upsert(db, 'clock', ['organisation', 'stream', 'id'], rows.clock);
  const changed = await upsert(db, 'search', ['organisation', 'stream'], rows.search);
  const streams = new Set(changed.map(({ stream }) => stream));
  await keepWords(
    db,
    organisation,
    rows.search.filter(({ stream }) => streams.has(stream)).map(({ words }) => words),
  );
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
