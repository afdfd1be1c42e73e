import type { Kysely, Selectable } from 'kysely';
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
  const named = db
    .selectFrom('search')
    .where('search.organisation', '=', organisation)
    .where('search.reference', '=', plainReference(reference))
    .orderBy('search.stream')
    .limit(1)
    .select('search.stream');
  return asStream(await eventsOf(db, organisation).where('event.stream', '=', named).execute());
}

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
