import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Sorts what was recently recorded into the indexes of search, soon and in the background. */
export interface Settling {
  /** Something was recorded. */
  soon(): void;
  stop(): Promise<void>;
}

const after = 500;

/**
 * A case has some seventy words, each with a place of its own in the index. Putting them there while somebody waits made recording
 * a case three times as slow at a million cases; leaving them on the index's waiting list makes every search read the list. So
 * they wait half a second: recording pays for a line on the list, and search finds it nearly empty.
 */
export function settling(db: Kysely<Tables>): Settling {
  let waiting: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  const settle = async (): Promise<void> => {
    await sql`
      select gin_clean_pending_list('search_words'), gin_clean_pending_list('word_slips'),
        gin_clean_pending_list('word_alike')
    `
      .execute(db)
      // The lists are sorted in by the database itself when they grow long: a failure here loses nothing.
      .catch(() => undefined);
    waiting = undefined;
  };
  return {
    soon() {
      if (stopped) return;
      waiting ??= setTimeout(() => {
        running = settle();
      }, after).unref();
    },
    async stop() {
      stopped = true;
      clearTimeout(waiting);
      await running;
    },
  };
}
