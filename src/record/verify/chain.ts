import type { Selectable } from 'kysely';
import { canonicalJson } from '../events/canonical.ts';
import { payloadsDestroyed } from '../events/destroy-content.ts';
import { digestOf, genesis, hashOf } from '../events/hash.ts';
import type { EventTable, StreamTable } from '../tables.ts';
import type { StreamFault } from './fault.ts';

export type EventRow = Selectable<EventTable>;
export type StreamRow = Selectable<StreamTable>;

/** A stream as it lies in the database: its head, its events by version, and the files each mentions. */
export interface StoredStream {
  readonly head: StreamRow | null;
  readonly events: readonly EventRow[];
  readonly files: ReadonlyMap<number, readonly string[]>;
}

/** Everything wrong with the events of one stream. Pure: nothing is read. */
export function chainFaults(stored: StoredStream): StreamFault[] {
  const { head, events } = stored;
  return [
    ...events.flatMap((_, at) => eventFaults(stored, at)),
    ...gapFaults(stored),
    ...destructionFaults(events),
    ...strayFileFaults(stored),
    ...(head === null
      ? [{ part: 'head', says: 'It has events, but the row that says where it ends is missing.' } as const]
      : []),
    ...(head === null ? [] : endFaults(head, events)),
  ];
}

/** What is wrong with one event: its content, its envelope, or its tie to the event before. */
function eventFaults(stored: StoredStream, at: number): StreamFault[] {
  const row = stored.events[at];
  const { head } = stored;
  if (row === undefined || head === null) return [];
  const fault = (part: StreamFault['part'], says: string): StreamFault => ({
    part,
    says,
    version: row.version,
    type: row.type,
  });
  const stands = isWhole(head, row);
  const digest = digestNow(row, stored.files.get(row.version) ?? []);
  const faults: StreamFault[] = [];
  if (digest !== null && !same(digest, row.digest)) {
    if (!stands && same(hashWith(head, row, digest, row.previous), row.hash))
      return [fault('envelope', 'Its digest is not the one recorded.')];
    faults.push(
      fault(
        'payload',
        'Its content is not what was recorded: the payload, its salt or its files were changed.',
      ),
    );
  }
  if (stands) return [...faults, ...tieFaults(stored, at, fault)];
  const wasHash = same(hashWith(head, row, row.digest, row.previous), hashAfter(stored, at));
  if (wasHash) return [...faults, fault('envelope', 'Its hash is not the one recorded.')];
  const wasPrevious = same(hashWith(head, row, row.digest, hashBefore(stored, at)), row.hash);
  if (wasPrevious) return [...faults, fault('chain', 'Its tie to the event before is not the one recorded.')];
  return [
    ...faults,
    fault(
      'envelope',
      'What is said about it is not what was recorded: its kind, its type, when it happened or who did it.',
    ),
  ];
}

/** An event whole in itself that does not follow the one before it: put in, exchanged or moved. */
function tieFaults(
  stored: StoredStream,
  at: number,
  fault: (part: StreamFault['part'], says: string) => StreamFault,
): StreamFault[] {
  const row = stored.events[at];
  const before = stored.events[at - 1];
  if (row === undefined || (before !== undefined && before.version !== row.version - 1)) return [];
  if (before === undefined && row.version !== 1) return [];
  if (same(row.previous, hashBefore(stored, at))) return [];
  // When it is the hash before that was changed, that event says so itself.
  if (before !== undefined && stored.head !== null && !isWhole(stored.head, before)) return [];
  return [
    fault('chain', 'It does not follow the event before it: one of the two was put in, exchanged or moved.'),
  ];
}

/** Whether an event's hash is that of what is said about it. */
const isWhole = (head: StreamRow, row: EventRow): boolean =>
  same(hashWith(head, row, row.digest, row.previous), row.hash);

const hashWith = (head: StreamRow, row: EventRow, digest: Uint8Array, previous: Uint8Array): Uint8Array =>
  hashOf({ ...row, kind: head.kind, by: { id: row.actor_id, name: row.actor_name } }, digest, previous);

const hashBefore = ({ events }: StoredStream, at: number): Uint8Array => events[at - 1]?.hash ?? genesis;

/** What comes after an event says of its hash. */
function hashAfter({ events, head }: StoredStream, at: number): Uint8Array {
  const next = events[at + 1];
  return next?.previous ?? head?.head ?? genesis;
}

/** The digest of what is there now; null once it was destroyed. */
function digestNow(row: EventRow, files: readonly string[]): Uint8Array | null {
  if (row.salt === null) return null;
  return digestOf(row.salt, canonicalJson(row.payload), files);
}

/** Versions that are not there. */
function gapFaults({ events }: StoredStream): StreamFault[] {
  return events.flatMap(({ version, type }, at) => {
    const expected = (events[at - 1]?.version ?? 0) + 1;
    if (version === expected) return [];
    const missing =
      version - 1 === expected ? `Event ${expected} is` : `Events ${expected} to ${version - 1} are`;
    return [{ part: 'chain', says: `${missing} missing before it.`, version, type } as const];
  });
}

/** Whether the stream ends where its head says. */
function endFaults(head: StreamRow, events: readonly EventRow[]): StreamFault[] {
  const last = events.at(-1);
  if (last === undefined)
    return [{ part: 'head', says: `It should have ${head.version} events, and there is none.` }];
  if (last.version < head.version)
    return [
      { part: 'chain', says: `It should end with event ${head.version}, and ends with ${last.version}.` },
    ];
  const extra = events.filter(({ version }) => version > head.version);
  if (extra.length > 0)
    return extra.map(({ version, type }) => ({
      part: 'chain',
      says: `It stands after the end of its stream, which is event ${head.version}.`,
      version,
      type,
    }));
  // An event changed in itself says so itself.
  if (same(head.head, last.hash) || !isWhole(head, last)) return [];
  return [{ part: 'head', says: 'The hash it ends with is not the hash of its last event.' }];
}

/** Payloads that are gone without a reason kept, or are there although a reason is. */
function destructionFaults(events: readonly EventRow[]): StreamFault[] {
  const reasons = new Map<number, number>();
  for (const { version, type, payload } of events)
    if (type === payloadsDestroyed)
      for (const destroyed of versionsIn(payload)) reasons.set(destroyed, version);
  return events.flatMap(({ version, type, salt, destroyed_by }): StreamFault[] => {
    if (salt === null && (destroyed_by === null || reasons.get(version) !== destroyed_by))
      return [
        { part: 'payload', says: 'Its payload is gone, and no event says why.', version, type } as const,
      ];
    if (salt !== null && reasons.has(version) && type !== payloadsDestroyed)
      return [
        { part: 'payload', says: 'Its payload was to be destroyed, and is there.', version, type } as const,
      ];
    return [];
  });
}

function versionsIn(payload: unknown): readonly number[] {
  const { versions } = (payload ?? {}) as { versions?: unknown };
  return Array.isArray(versions) ? versions : [];
}

/** Files mentioned by events that are not there. */
function strayFileFaults({ events, files }: StoredStream): StreamFault[] {
  const there = new Set(events.filter(({ salt }) => salt !== null).map(({ version }) => version));
  return [...files.keys()]
    .filter((version) => !there.has(version))
    .map((version) => ({
      part: 'file',
      says: `A file is kept for event ${version}, which has no content.`,
      version,
    }));
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
