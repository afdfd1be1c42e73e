import { canonicalJson } from '../events/canonical.ts';
import { digestOf, genesis } from '../events/hash.ts';
import { destructionFaults } from './destroyed.ts';
import { endFaults, gapFaults } from './ends.ts';
import type { StreamFault } from './fault.ts';
import type { EventRow, StoredStream } from './stored-stream.ts';
import { hashWith, isWhole, same } from './whole.ts';

/** Everything wrong with the events of one stream. Pure: nothing is read. */
export function chainFaults(stored: StoredStream): StreamFault[] {
  const { head, events } = stored;
  return [
    ...events.flatMap((_, at) => eventFaults(stored, at)),
    ...gapFaults(events),
    ...destructionFaults(stored),
    ...endFaults(head, events),
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
