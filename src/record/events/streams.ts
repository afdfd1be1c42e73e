import { type Kysely, sql } from 'kysely';
import type { Moment } from '#core/day.ts';
import { asJson } from '../connection/upsert.ts';
import type { Tables } from '../tables.ts';
import { canonicalJson, storable } from './canonical.ts';
import type { NewEvent } from './event.ts';
import { digestOf, genesis, hashOf, hex, newSalt } from './hash.ts';
import { keptMoment } from './kept-moment.ts';
import { Stop } from './stop.ts';
import type { StreamWrite } from './write.ts';

/** A write whose events have their place in the chain. */
export interface Chained {
  readonly write: StreamWrite;
  readonly version: number;
  readonly head: Uint8Array;
  readonly rows: readonly EventRow[];
}

interface EventRow {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: Moment;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly payload: string;
  readonly salt: Uint8Array;
  readonly digest: Uint8Array;
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
  readonly files: readonly string[];
}

/** The hash each stream ends with, by its id. */
export type Heads = ReadonlyMap<string, Uint8Array>;

/**
 * Locks the streams that are there, and stops when one is not at the version its decision was made on. New streams are
 * checked when their head is made.
 */
export async function lockHeads(
  tx: Kysely<Tables>,
  organisation: string,
  writes: readonly StreamWrite[],
): Promise<Heads> {
  const old = writes.filter(({ expected }) => expected > 0);
  if (old.length === 0) return new Map();
  const rows = await tx
    .selectFrom('stream')
    .where('organisation', '=', organisation)
    .where('stream', '=', sql<string>`any(${old.map(({ stream }) => stream)})`)
    .orderBy('stream')
    .forUpdate()
    .select(['stream', 'version', 'head'])
    .execute();
  const found = new Map(rows.map((row) => [row.stream, row]));
  for (const { stream, expected } of old) {
    if (found.get(stream)?.version !== expected) throw changedSince(stream, expected);
  }
  return new Map(rows.map(({ stream, head }) => [stream, head]));
}

/** Works out the rows of a write's events, each tied to the one before. */
export function chain(organisation: string, write: StreamWrite, heads: Heads): Chained {
  let head: Uint8Array = heads.get(write.stream) ?? genesis;
  const rows = write.events.map((event, at): EventRow => {
    const row = eventRow(organisation, write, event, write.expected + at + 1, head);
    head = row.hash;
    return row;
  });
  return { write, version: write.expected + rows.length, head, rows };
}

function eventRow(
  organisation: string,
  { stream, kind }: StreamWrite,
  event: NewEvent,
  version: number,
  previous: Uint8Array,
): EventRow {
  const at = keptMoment(event.at);
  const by = { id: storable(event.by.id), name: storable(event.by.name) };
  const payload = canonicalJson(event.payload);
  const salt = newSalt();
  const files = [...new Set(event.files)].sort();
  const digest = digestOf(salt, payload, files);
  const hash = hashOf({ organisation, stream, kind, version, type: event.type, at, by }, digest, previous);
  return {
    stream,
    version,
    type: event.type,
    at,
    actor_id: by.id,
    actor_name: by.name,
    payload,
    salt,
    digest,
    previous,
    hash,
    files,
  };
}

/** Moves the heads of streams that are locked and makes those of new ones. Stops when a new one is there by now. */
export async function moveHeads(
  tx: Kysely<Tables>,
  organisation: string,
  chained: readonly Chained[],
): Promise<void> {
  const isNew = ({ write }: Chained): boolean => write.expected === 0;
  await makeHeads(tx, organisation, chained.filter(isNew));
  const rows = chained
    .filter((one) => !isNew(one))
    .map(({ write, version, head }) => ({ stream: write.stream, version, head }));
  if (rows.length === 0) return;
  await sql`
    update stream as held set version = moved.version, head = moved.head
    from json_to_recordset(${asJson(rows)}::json) as moved(stream text, version integer, head bytea)
    where held.organisation = ${organisation} and held.stream = moved.stream
  `.execute(tx);
}

async function makeHeads(
  tx: Kysely<Tables>,
  organisation: string,
  chained: readonly Chained[],
): Promise<void> {
  if (chained.length === 0) return;
  const rows = chained.map(({ write: { stream, kind, projection }, version, head }) => ({
    organisation,
    stream,
    kind,
    version,
    head,
    of_case: projection !== undefined,
  }));
  // What is put in is not read back: to somebody of a narrow sight a new stream is theirs only when its card is there.
  const { numAffectedRows: made } = await sql`
    insert into stream (organisation, stream, kind, version, head, of_case)
    select organisation, stream, kind, version, head, of_case
    from json_populate_recordset(null::stream, ${asJson(rows)}::json)
    on conflict do nothing
  `.execute(tx);
  if (Number(made) === rows.length) return;
  throw changedSince(await firstTaken(tx, rows), 0);
}

/** Which of new streams was there already. One that is not to be seen, where no other is, is still said to be taken. */
async function firstTaken(
  tx: Kysely<Tables>,
  rows: readonly { readonly organisation: string; readonly stream: string; readonly head: Uint8Array }[],
): Promise<string> {
  const there = await tx
    .selectFrom('stream')
    .where('organisation', '=', rows[0]?.organisation ?? '')
    .where('stream', '=', sql<string>`any(${rows.map(({ stream }) => stream)})`)
    .select(['stream', 'head'])
    .execute();
  const heads = new Map(there.map(({ stream, head }) => [stream, hex(head)]));
  const taken = rows.find(({ stream, head }) => heads.has(stream) && heads.get(stream) !== hex(head));
  return (taken ?? rows.find(({ stream }) => !heads.has(stream)) ?? rows[0])?.stream ?? '';
}

/**
 * Writes the events, taking their positions at the same moment. Nothing of ours comes after it but the commit: until then
 * every other append of the organisation waits here. Gives back the last position.
 */
export async function insertEvents(
  tx: Kysely<Tables>,
  organisation: string,
  chained: readonly Chained[],
): Promise<number> {
  const rows = chained.flatMap((one) => one.rows).map((row, at) => ({ ...row, place: at + 1 }));
  const { rows: written } = await sql<{ position: number }>`
    with taken as (
      update organisation set position = position + ${rows.length}
      where organisation = ${organisation}
      returning position - ${rows.length} as before
    ), written as (
    insert into event (organisation, stream, version, position, type, at, actor_id, actor_name,
      payload, salt, digest, previous, hash)
    select ${organisation}, stream, version, taken.before + place, type, at, actor_id, actor_name,
      payload::jsonb, salt, digest, previous, hash
    from taken, json_to_recordset(${asJson(rows)}::json) as new(
      stream text, version integer, type text, at timestamptz, actor_id text, actor_name text,
      payload text, salt bytea, digest bytea, previous bytea, hash bytea, place integer)
    order by place
    )
    select before + ${rows.length}::integer as position from taken
  `.execute(tx);
  const [last] = written;
  if (last === undefined) throw new TypeError(`no organisation ${organisation}`);
  return last.position;
}

const changedSince = (stream: string, expected: number): Stop =>
  new Stop({ outcome: 'changed-since', stream, expected, since: [] });
