import type { Kysely } from 'kysely';
import type { Moment } from '#core/day.ts';
import { append } from '../events/append.ts';
import type { AppendOutcome } from '../events/write.ts';
import type { Store } from '../files/store.ts';
import { streamByReference } from '../lists/find-case.ts';
import { plainReference } from '../search/words.ts';
import type { Tables } from '../tables.ts';
import { type AuditEntry, auditKind, auditNoted } from './entry.ts';

/** Entries written together, at the end of a stream that whoever writes it keeps to itself. */
export interface Noting {
  readonly organisation: string;
  readonly key: string;
  readonly stream: string;
  readonly expected: number;
  readonly at: Moment;
  readonly entries: readonly AuditEntry[];
}

/** Writes entries into the chain, as one event. Sent again with the same key it writes nothing. */
export const noteAudit = (
  db: Kysely<Tables>,
  store: Store,
  { organisation, key, stream, expected, at, entries }: Noting,
): Promise<AppendOutcome> =>
  append(db, store, {
    organisation,
    key,
    command: 'audit.note',
    writes: [
      {
        stream,
        kind: auditKind,
        expected,
        events: [{ type: auditNoted, at, by: { id: 'redress', name: 'Redress' }, payload: { entries } }],
      },
    ],
  });

/** Whether a reference is that of a restricted case. The table is small: this is asked while a page is made. */
export async function isRestricted(
  db: Kysely<Tables>,
  organisation: string,
  reference: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('restricted_case')
    .where('organisation', '=', organisation)
    .where('reference', '=', plainReference(reference))
    .select('stream')
    .executeTakeFirst();
  return row !== undefined;
}

/** The case of a reference, as an entry names it; null where there is none. */
export async function caseNoted(
  db: Kysely<Tables>,
  organisation: string,
  reference: string,
): Promise<{ readonly about: string; readonly restricted: boolean } | null> {
  const about = await streamByReference(db, organisation, reference);
  if (about === null) return null;
  return { about, restricted: await isRestricted(db, organisation, reference) };
}
