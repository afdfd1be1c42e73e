import { payloadsDestroyed } from '../events/destroy-content.ts';
import type { StreamFault } from './fault.ts';
import type { EventRow, StoredStream } from './stored-stream.ts';

/** What is gone without a reason kept, or is there although a reason is. */
export const destructionFaults = (stored: StoredStream): StreamFault[] => [
  ...payloadFaults(stored.events),
  ...fileFaults(stored),
];

function payloadFaults(events: readonly EventRow[]): StreamFault[] {
  const reasons = reasonsIn(events);
  return events.flatMap(({ version, type, salt, destroyed_by }): StreamFault[] => {
    if (salt === null && (destroyed_by === null || reasons.get(version) !== destroyed_by))
      return [{ part: 'payload', says: 'Its payload is gone, and no event says why.', version, type }];
    if (salt !== null && reasons.has(version) && type !== payloadsDestroyed)
      return [{ part: 'payload', says: 'Its payload was to be destroyed, and is there.', version, type }];
    return [];
  });
}

/** By version, the event that first says why its payload went. */
function reasonsIn(events: readonly EventRow[]): ReadonlyMap<number, number> {
  const reasons = new Map<number, number>();
  for (const { version, type, payload } of events.toReversed())
    if (type === payloadsDestroyed) for (const gone of versionsIn(payload)) reasons.set(gone, version);
  return reasons;
}

function versionsIn(payload: unknown): readonly number[] {
  const { versions } = (payload ?? {}) as { versions?: unknown };
  return Array.isArray(versions) ? versions : [];
}

/** Files mentioned by events that are not there. */
function fileFaults({ events, files }: StoredStream): StreamFault[] {
  const there = new Set(events.filter(({ salt }) => salt !== null).map(({ version }) => version));
  return [...files.keys()]
    .filter((version) => !there.has(version))
    .map((version) => ({
      part: 'file',
      says: `A file is kept for event ${version}, which has no content.`,
      version,
    }));
}
