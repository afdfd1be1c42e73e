import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import { plainReference } from '../search/words.ts';
import type { EventTable, Tables } from '../tables.ts';
import type { RecordedEvent, Stream } from './event.ts';

/** A stream with all its events, or null when there is none. One query: the events are of one moment. */
export async function loadStream(
  db: Kysely<Tables>,
  organisation: string,
  stream: string,
): Promise<Stream | null> {
  return asStream(await eventsOf(db, organisation).where('event.stream', '=', stream).execute());
}

/** The stream of the case with a reference, typed in any way ("sw 2018/0362"), with all its events; null when there is none. */
export async function loadByReference(
  db: Kysely<Tables>,
  organisation: string,
  reference: string,
): Promise<Stream | null> {
  const named = streamNamed(organisation, reference);
  return asStream(await eventsOf(db, organisation).where('event.stream', '=', named).execute());
}

/** The stream of the case with a reference, as part of a larger question. What is restricted has its reference apart. */
export const streamNamed = (organisation: string, reference: string): RawBuilder<string> => {
  const which = sql`organisation = ${organisation} and reference = ${plainReference(reference)}`;
  return sql<string>`(
    select stream from (
      select stream from search where ${which} union all select stream from restricted_case where ${which}
    ) as named order by stream limit 1
  )`;
};

const eventsOf = (db: Kysely<Tables>, organisation: string) =>
  db
    .selectFrom('event')
    .innerJoin('stream', (join) =>
      join
        .onRef('stream.organisation', '=', 'event.organisation')
        .onRef('stream.stream', '=', 'event.stream'),
    )
    .where('event.organisation', '=', organisation)
    .orderBy('event.version')
    .select([...columns, 'stream.kind']);

function asStream(rows: readonly (Row & { kind: string })[]): Stream | null {
  const last = rows.at(-1);
  if (last === undefined) return null;
  const { stream, kind, version } = last;
  return { stream, kind, version, events: rows.map(recorded) };
}

/** The events of a stream after a version. */
export async function loadSince(
  db: Kysely<Tables>,
  organisation: string,
  stream: string,
  version: number,
): Promise<RecordedEvent[]> {
  const rows = await db
    .selectFrom('event')
    .where('organisation', '=', organisation)
    .where('stream', '=', stream)
    .where('version', '>', version)
    .orderBy('version')
    .select(columns)
    .execute();
  return rows.map(recorded);
}

/** The events of an organisation after a position, oldest first, `limit` at most. Positions never appear out of order. */
export async function eventsAfter(
  db: Kysely<Tables>,
  organisation: string,
  position: number,
  limit: number,
): Promise<RecordedEvent[]> {
  const rows = await db
    .selectFrom('event')
    .where('organisation', '=', organisation)
    .where('position', '>', position)
    .orderBy('position')
    .limit(limit)
    .select(columns)
    .execute();
  return rows.map(recorded);
}

const columns = [
  'event.stream',
  'event.version',
  'event.position',
  'event.type',
  'event.at',
  'event.actor_id',
  'event.actor_name',
  'event.payload',
  'event.destroyed_by',
] as const;

type Row = Pick<
  Selectable<EventTable>,
  'stream' | 'version' | 'position' | 'type' | 'at' | 'actor_id' | 'actor_name' | 'payload' | 'destroyed_by'
>;

export const recorded = (row: Row): RecordedEvent => ({
  stream: row.stream,
  version: row.version,
  position: row.position,
  type: row.type,
  at: row.at,
  by: { id: row.actor_id, name: row.actor_name },
  payload: row.payload,
  destroyedBy: row.destroyed_by,
});
