import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** The type of the record's own event: it says which payloads were destroyed, and why. */
export const payloadsDestroyed = 'record.payloads-destroyed';

/** Destroys content, in the transaction of the event that says why. An event that says why is itself never destroyed. */
export async function destroyContent(
  tx: Kysely<Tables>,
  organisation: string,
  { stream, version }: { readonly stream: string; readonly version: number },
  versions: readonly number[],
): Promise<void> {
  if (versions.length === 0) return;
  const theirs = sql<number>`any(${versions})`;
  await tx
    .updateTable('event')
    .set({ payload: null, salt: null, destroyed_by: version })
    .where('organisation', '=', organisation)
    .where('stream', '=', stream)
    .where('version', '=', theirs)
    .where('destroyed_by', 'is', null)
    .where('type', '!=', payloadsDestroyed)
    .execute();
  await tx
    .deleteFrom('file')
    .where('organisation', '=', organisation)
    .where('stream', '=', stream)
    .where('version', '=', theirs)
    .execute();
  // A message stands under the last version of its append: what is settled goes whatever its version.
  await tx
    .deleteFrom('outbox')
    .where('organisation', '=', organisation)
    .where('stream', '=', stream)
    .where((is) =>
      is.or([is('version', '=', theirs), is('done_at', 'is not', null), is('failed_at', 'is not', null)]),
    )
    .execute();
}
