import type { StreamFault } from './fault.ts';
import type { EventRow, StreamRow } from './stored-stream.ts';
import { isWhole, same } from './whole.ts';

/** Versions that are not there. */
export function gapFaults(events: readonly EventRow[]): StreamFault[] {
  return events.flatMap(({ version, type }, at) => {
    const expected = (events[at - 1]?.version ?? 0) + 1;
    if (version === expected) return [];
    const missing =
      version - 1 === expected ? `Event ${expected} is` : `Events ${expected} to ${version - 1} are`;
    return [{ part: 'chain', says: `${missing} missing before it.`, version, type } as const];
  });
}

/** Whether the stream ends where its head says. */
export function endFaults(head: StreamRow | null, events: readonly EventRow[]): StreamFault[] {
  if (head === null)
    return [{ part: 'head', says: 'It has events, but the row that says where it ends is missing.' }];
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
