import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { hex } from '../events/hash.ts';
import { sizeUnsealed } from '../files/seal.ts';
import { pathOf, type Store } from '../files/store.ts';
import type { Tables } from '../tables.ts';

/** How much a stream holds that could be destroyed, without anything of what it is. */
export interface Held {
  readonly events: number;
  /** Files, each counted once, and their bytes as they were put in. */
  readonly files: number;
  readonly bytes: number;
  /**
   * SHA-256 over the digests of the events' contents, in hex. Those are salted, and the salt goes with the content: it shows that
   * it was these, and nothing of what was in them. Of files there is no digest, because the digest of a known file is known.
   */
  readonly digest: string;
}

/** What a stream holds now: events whose content is there, and the files they mention; of some versions, where they are named. */
export async function heldBy(
  db: Kysely<Tables>,
  store: Store,
  organisation: string,
  stream: string,
  versions: readonly number[] | null = null,
): Promise<Held> {
  const events = await db
    .selectFrom('event')
    .where('organisation', '=', organisation)
    .where('stream', '=', stream)
    .where('destroyed_by', 'is', null)
    .$if(versions !== null, (query) => query.where('version', '=', sql<number>`any(${versions})`))
    .orderBy('version')
    .select('digest')
    .execute();
  const files = await db
    .selectFrom('file')
    .where('organisation', '=', organisation)
    .where('stream', '=', stream)
    .$if(versions !== null, (query) => query.where('version', '=', sql<number>`any(${versions})`))
    .select('digest')
    .distinct()
    .execute();
  const sizes = await Promise.all(
    files.map(({ digest }) => sizeOf(pathOf(store, organisation, hex(digest)))),
  );
  const sum = createHash('sha256');
  for (const { digest } of events) sum.update(digest);
  return {
    events: events.length,
    files: files.length,
    bytes: sizes.reduce((all, size) => all + size, 0),
    digest: sum.digest('hex'),
  };
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => sizeUnsealed(size),
    () => 0,
  );
