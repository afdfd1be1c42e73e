import { payloadsDestroyed } from '../events/destroy-content.ts';
import type { StreamFault } from './fault.ts';
import { differences, type Row } from './shown.ts';
import type { StoredStream } from './stored-stream.ts';

/** Where the table of destructions says something else than the events: a certificate changed, left out or put in. */
export function destructionRowFaults(
  { events }: Pick<StoredStream, 'events'>,
  destructions: readonly Row[],
): StreamFault[] {
  const expected = events
    .filter(({ type, payload }) => type === payloadsDestroyed && payload !== null)
    .map(({ version, at, actor_id, payload }) => {
      const { versions = [], reason = '', certificate = null } = payload as Said;
      const number = certificate?.number ?? null;
      return { id: `event ${version}`, at, actor_id, versions, reason, number, certificate };
    });
  const stored = destructions.map((row) => ({ ...row, id: `event ${String(row['version'])}` }));
  return differences('destruction', expected, stored);
}

interface Said {
  readonly versions?: readonly number[];
  readonly reason?: string;
  readonly certificate?: { readonly number: string } | null;
}
