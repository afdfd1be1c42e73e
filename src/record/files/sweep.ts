import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { comingIn, pathOf, type Store } from './store.ts';

/**
 * Removes the files no event mentions any more, and what was never wholly taken in. Only those that have lain there for some
 * hours: somebody may be about to record the event that mentions them. Gives back how many went.
 */
export async function sweepFiles(db: Kysely<Tables>, { folder }: Store, hours = 24): Promise<number> {
  const before = Temporal.Now.instant().subtract({ hours }).epochMilliseconds;
  let swept = 0;
  for (const name of await names(folder))
    for (const part of await names(join(folder, name)))
      swept +=
        name === comingIn
          ? await removeOld([join(folder, name, part)], before)
          : await sweepPart(db, folder, name, part, before);
  return swept;
}

/**
 * Removes one file at once, unless an event mentions it: what was taken in and then refused for what it is. Somebody who is just about
 * to record an event with the very same file is told that it is gone.
 */
export async function dropFile(
  db: Kysely<Tables>,
  store: Store,
  organisation: string,
  digest: string,
): Promise<void> {
  const mentioned = await db
    .selectFrom('file')
    .where('organisation', '=', organisation)
    .where('digest', '=', Buffer.from(digest, 'hex'))
    .select('digest')
    .executeTakeFirst();
  if (mentioned === undefined) await rm(pathOf(store, organisation, digest), { force: true });
}

async function sweepPart(
  db: Kysely<Tables>,
  folder: string,
  name: string,
  part: string,
  before: number,
): Promise<number> {
  const digests = (await names(join(folder, name, part))).map((rest) => part + rest);
  const mentioned = await db
    .selectFrom('file')
    .where('organisation', '=', name)
    .where('digest', '=', sql<Uint8Array>`any(${digests.map((digest) => Buffer.from(digest, 'hex'))})`)
    .select('digest')
    .distinct()
    .execute();
  const kept = new Set(mentioned.map(({ digest }) => Buffer.from(digest).toString('hex')));
  const orphans = digests.filter((digest) => !kept.has(digest));
  return removeOld(
    orphans.map((digest) => join(folder, name, part, digest.slice(2))),
    before,
  );
}

async function removeOld(paths: readonly string[], before: number): Promise<number> {
  let removed = 0;
  for (const path of paths) {
    if ((await stat(path)).mtimeMs >= before) continue;
    await rm(path);
    removed += 1;
  }
  return removed;
}

const names = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
