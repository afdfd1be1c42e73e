import { auditRowsOf } from '../audit/rows.ts';
import type { StreamFault } from './fault.ts';
import { differences, type Row } from './shown.ts';
import type { StoredStream } from './stored-stream.ts';

/** Where the table of who looked and who changed says something else than the events. */
export function auditRowFaults(
  stream: string,
  { head, events }: Pick<StoredStream, 'head' | 'events'>,
  entries: readonly Row[],
): StreamFault[] {
  const named = (row: object) => {
    const { version, part } = row as Row;
    return { ...row, id: `${String(version)}.${String(part)}` };
  };
  if (head === null) return differences('audit', [], entries.map(named));
  const { organisation, kind, of_case: ofCase } = head;
  const expected = events.flatMap((event) => auditRowsOf({ organisation, stream, kind, ofCase }, event));
  return differences('audit', expected.map(named), entries.map(named));
}
