import { hashOf } from '../events/hash.ts';
import type { EventRow, StreamRow } from './stored-stream.ts';

/** Whether an event's hash is that of what is said about it. */
export const isWhole = (head: StreamRow, row: EventRow): boolean =>
  same(hashWith(head, row, row.digest, row.previous), row.hash);

/** The hash an event would have with this digest after this one. */
export const hashWith = (
  head: StreamRow,
  row: EventRow,
  digest: Uint8Array,
  previous: Uint8Array,
): Uint8Array =>
  hashOf({ ...row, kind: head.kind, by: { id: row.actor_id, name: row.actor_name } }, digest, previous);

export const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
