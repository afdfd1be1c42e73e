import { type Kysely, sql } from 'kysely';
import { noteDestruction } from '../destruction/note.ts';
import type { Tables } from '../tables.ts';
import type { Chained } from './streams.ts';

/** The type of the record's own event: it says which payloads were destroyed, and why. */
export const payloadsDestroyed = 'record.payloads-destroyed';

/**
 * Destroys the content a write names, in the transaction of its last event, which says why. An event that says why is itself
 * never destroyed.
 */
export async function destroyContent(
  tx: Kysely<Tables>,
  organisation: string,
  { write: { stream, destroys = [], wholeCase }, rows, version }: Chained,
): Promise<void> {
  if (destroys.length === 0) return;
  const theirs = sql<number>`any(${destroys})`;
  await tx
    .updateTable('event')
    .set({ payload: null, salt: null, destroyed_by: version })
    .where('organisation', '=', organisation)
    .where('stream', '=', stream)
    .where('version', '=', theirs)
    .where('destroyed_by', 'is', null)
    .where('type', '!=', payloadsDestroyed)
    .execute();
  const files = await tx
    .deleteFrom('file')
    .where('organisation', '=', organisation)
    .where('stream', '=', stream)
    .where('version', '=', theirs)
    .returning('digest')
    .execute();
  // A message stands under the last version of its append: what is settled goes whatever its version.
  await tx
    .deleteFrom('outbox')
    .where('organisation', '=', organisation)
    .where('stream', '=', stream)
    .$if(wholeCase === undefined, (query) =>
      query.where((is) =>
        is.or([is('version', '=', theirs), is('done_at', 'is not', null), is('failed_at', 'is not', null)]),
      ),
    )
    .execute();
  // The answer to a command has a digest of what was sent with it.
  await tx
    .updateTable('command_key')
    .set({ result: null })
    .where('organisation', '=', organisation)
    .where('stream', '=', stream)
    .$if(wholeCase === undefined, (query) => query.where('version', '=', theirs))
    .execute();
  if (wholeCase !== undefined) await destroyAround(tx, organisation, wholeCase.reference);
  await noteDestruction(tx, organisation, { stream, event: rows.at(-1), files });
}

/** What is kept around a case and not in its events: long work done for it. Keys of commands stay, so that a form sent again is known. */
async function destroyAround(tx: Kysely<Tables>, organisation: string, reference: string): Promise<void> {
  await tx
    .deleteFrom('long_work')
    .where('organisation', '=', organisation)
    .where('reference', '=', reference)
    .execute();
}
