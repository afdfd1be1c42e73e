import { rm } from 'node:fs/promises';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { DestructionTable } from '../destruction-table.ts';
import { lockFiles } from '../files/lock.ts';
import { pathOf, type Store } from '../files/store.ts';
import type { Tables } from '../tables.ts';
import { writeIntoLog } from './log.ts';

/**
 * Finishes what was destroyed: removes the files nothing else mentions and writes a line into the log outside the database. Done
 * right after each destruction; what was cut off in between is taken up here. Gives back how many it finished.
 */
export async function finishDestructions(db: Kysely<Tables>, store: Store, log: string): Promise<number> {
  for (let finished = 0; ; finished += 1) {
    const more = await db.transaction().execute(async (tx) => {
      const row = await tx
        .selectFrom('destruction')
        .where('finished_at', 'is', null)
        .orderBy('at')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .selectAll()
        .executeTakeFirst();
      if (row === undefined) return false;
      await finish(tx, store, log, row);
      return true;
    });
    if (!more) return finished;
  }
}

async function finish(
  tx: Kysely<Tables>,
  store: Store,
  log: string,
  row: Selectable<DestructionTable>,
): Promise<void> {
  const { organisation, stream, version } = row;
  await removeUnmentioned(tx, store, organisation, row.files as string[]);
  await writeIntoLog(log, {
    organisation,
    stream,
    versions: row.versions as number[],
    reason: row.reason,
    at: row.at,
    by: row.actor_id,
    ...(row.certificate === null ? {} : { certificate: row.certificate }),
  });
  await tx
    .updateTable('destruction')
    .set({ files: sql`'[]'::jsonb`, finished_at: sql`now()` })
    .where('organisation', '=', organisation)
    .where('stream', '=', stream)
    .where('version', '=', version)
    .execute();
}

/** Removes files at once, unless something mentions them: what was made for a case that went while it was being made. */
export const letGo = (
  db: Kysely<Tables>,
  store: Store,
  organisation: string,
  digests: readonly string[],
): Promise<void> => db.transaction().execute((tx) => removeUnmentioned(tx, store, organisation, digests));

async function removeUnmentioned(
  tx: Kysely<Tables>,
  store: Store,
  organisation: string,
  digests: readonly string[],
): Promise<void> {
  if (digests.length === 0) return;
  await lockFiles(tx, organisation, digests, 'alone');
  const mentioned = await tx
    .selectFrom('file')
    .where('organisation', '=', organisation)
    .where('digest', '=', sql<Uint8Array>`any(${digests.map((digest) => Buffer.from(digest, 'hex'))})`)
    .select('digest')
    .distinct()
    .execute();
  const kept = new Set(mentioned.map(({ digest }) => Buffer.from(digest).toString('hex')));
  for (const digest of digests)
    if (!kept.has(digest)) await rm(pathOf(store, organisation, digest), { force: true });
}
