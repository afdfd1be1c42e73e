import type { Readable } from 'node:stream';
import { sightOf, type UnderSight } from '../connection/under-sight.ts';
import { openFile, type Store } from './store.ts';

/**
 * The content of a file; null when there is none, or none for whoever asks: a digest opens nothing by itself, only together with an
 * event they may see that mentions it. Reading throws `FileDamaged` when it was changed.
 */
export async function openSeenFile(
  seen: UnderSight,
  store: Store,
  organisation: string,
  digest: string,
): Promise<Readable | null> {
  if (sightOf(seen) !== null) {
    const mention = await seen.db
      .selectFrom('file')
      .where('organisation', '=', organisation)
      .where('digest', '=', Buffer.from(digest, 'hex'))
      .select('version')
      .limit(1)
      .executeTakeFirst();
    if (mention === undefined) return null;
  }
  return openFile(store, organisation, digest);
}
