import { type Kysely, type Selectable, sql } from 'kysely';
import { hex } from '../events/hash.ts';
import { type ShownTable, shownTables } from '../projection/rows.ts';
import type { FileTable, Tables } from '../tables.ts';
import type { StoredRows } from './shown.ts';
import type { StoredStream } from './stored-stream.ts';

/** Everything kept under one stream's id. */
export interface Stored extends StoredStream {
  readonly stream: string;
  readonly shown: StoredRows;
  readonly settings: readonly Readonly<Record<string, unknown>>[];
  readonly destructions: readonly Readonly<Record<string, unknown>>[];
  readonly audited: readonly Readonly<Record<string, unknown>>[];
}

/** Streams read at a time: what a walk over any number of them holds in memory. */
const stride = 200;

const tables = ['stream', 'event', ...shownTables, 'file', 'setting', 'destruction', 'audit_entry'] as const;
type Table = (typeof tables)[number];

/** Everything an organisation has, stream by stream: also what is left of a stream whose head or events are gone. */
export async function* everyStream(db: Kysely<Tables>, organisation: string): AsyncGenerator<Stored> {
  let after = '';
  while (true) {
    const streams = await nextStreams(db, organisation, after);
    const last = streams.at(-1);
    if (last === undefined) return;
    yield* await readStreams(db, organisation, streams);
    after = last;
  }
}

/** The next ids that any table knows. */
async function nextStreams(db: Kysely<Tables>, organisation: string, after: string): Promise<string[]> {
  const each = tables.map(
    (table) => sql`(
      select distinct stream from ${sql.table(table)}
      where organisation = ${organisation} and stream > ${after} order by stream limit ${stride}
    )`,
  );
  const { rows } = await sql<{ stream: string }>`
    select stream from (${sql.join(each, sql` union `)}) as known order by stream limit ${stride}
  `.execute(db);
  return rows.map(({ stream }) => stream);
}

async function readStreams(
  db: Kysely<Tables>,
  organisation: string,
  streams: readonly string[],
): Promise<Stored[]> {
  const read = <Name extends Table>(table: Name) => rowsByStream(db, table, organisation, streams);
  const heads = await read('stream');
  const events = await read('event');
  const files = await read('file');
  const settings = await read('setting');
  const destructions = await read('destruction');
  const audited = await read('audit_entry');
  const shown = new Map<ShownTable, (stream: string) => readonly object[]>();
  for (const table of shownTables) shown.set(table, await read(table));
  return streams.map((stream) => ({
    stream,
    head: heads(stream)[0] ?? null,
    events: events(stream).toSorted((a, b) => a.version - b.version),
    files: mentions(files(stream)),
    settings: asRows(settings(stream)),
    destructions: asRows(destructions(stream)),
    audited: asRows(audited(stream)),
    shown: Object.fromEntries(
      shownTables.map((table) => [table, asRows(shown.get(table)?.(stream) ?? [])]),
    ) as StoredRows,
  }));
}

async function rowsByStream<Name extends Table>(
  db: Kysely<Tables>,
  table: Name,
  organisation: string,
  streams: readonly string[],
): Promise<(stream: string) => readonly Selectable<Tables[Name]>[]> {
  const { rows } = await sql<Selectable<Tables[Name]> & { stream: string }>`
    select * from ${sql.table(table)} where organisation = ${organisation} and stream = any(${streams})
  `.execute(db);
  const byStream = Map.groupBy(rows, (row) => row.stream);
  return (stream) => byStream.get(stream) ?? [];
}

/** The digests of files by the version that mentions them. */
function mentions(files: readonly Selectable<FileTable>[]): ReadonlyMap<number, readonly string[]> {
  const byVersion = new Map<number, string[]>();
  for (const { version, digest } of files)
    byVersion.set(version, [...(byVersion.get(version) ?? []), hex(digest)]);
  return byVersion;
}

/** Rows as they are compared: by the names of their columns. */
const asRows = (rows: readonly object[]) => rows as readonly Readonly<Record<string, unknown>>[];
