import type { Insertable } from 'kysely';
import type { Moment } from '#core/day.ts';
import type { AuditEntryTable } from '../audit-table.ts';
import { payloadsDestroyed } from '../events/destroy-content.ts';
import { keptMoment } from '../events/kept-moment.ts';
import { type AuditEntry, auditKind, auditNoted } from './entry.ts';

/** A stream of Redress's own, as far as its entries follow from it. */
interface OfStream {
  readonly organisation: string;
  readonly stream: string;
  readonly kind: string;
  readonly ofCase: boolean;
}

interface OfEvent {
  readonly version: number;
  readonly type: string;
  readonly at: Moment;
  readonly actor_id: string;
  readonly payload: unknown;
}

/**
 * The entries that follow from an event: those it holds, or that something was set. Worked out here both when it is recorded and
 * when the record is verified, so that the two cannot differ.
 */
export function auditRowsOf(
  { organisation, stream, kind, ofCase }: OfStream,
  { version, type, at, actor_id: account, payload }: OfEvent,
): Insertable<AuditEntryTable>[] {
  // Who opened what is restricted is an entry of its own, flagged so; what was opened for safety is a change flagged the same way.
  if (ofCase || type === payloadsDestroyed || kind.startsWith('restricted')) return [];
  const place = { organisation, stream, version };
  if (kind !== auditKind) {
    const changed = { at, account, did: 'changed', what: type, route: '', about: null, item: null };
    return [{ ...place, part: 0, ...changed, restricted: kind.startsWith('safety'), times: 1 }];
  }
  if (type !== auditNoted || payload === null) return [];
  const { entries } = payload as { readonly entries: readonly AuditEntry[] };
  return entries.map((entry, part) => ({ ...place, part, ...entry, at: keptMoment(entry.at) }));
}
