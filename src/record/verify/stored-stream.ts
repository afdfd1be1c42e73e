import type { Selectable } from 'kysely';
import type { EventTable, StreamTable } from '../tables.ts';

export type EventRow = Selectable<EventTable>;
export type StreamRow = Selectable<StreamTable>;

/** A stream as it lies in the database: its head, its events by version, and the files each mentions. */
export interface StoredStream {
  readonly head: StreamRow | null;
  readonly events: readonly EventRow[];
  readonly files: ReadonlyMap<number, readonly string[]>;
}
