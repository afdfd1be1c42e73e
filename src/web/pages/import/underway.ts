import type { FastifyInstance } from 'fastify';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { bringInImport, tryImport } from '#desk/import/run-import.ts';
import type { Changing } from '#desk/settings/save.ts';

/** How far an import has got that this server is working on. */
export interface Progress {
  readonly done: number;
  /** 0 until the file was looked through. */
  readonly of: number;
}

/** Imports being worked on while nobody waits for them. */
export interface ImportsUnderway {
  /** Goes on with an import wherever it stands; nothing where this server is at it already. */
  start(who: Changing, id: string): void;
  progress(organisation: string, id: string): Progress | null;
  /** Why the last attempt did not go to its end; null where it did, or was cut off. */
  refusal(organisation: string, id: string): Refusal | null;
}

/** Works imports to their end. When the server closes each stops between two batches, to be gone on with later. */
export function importsUnderway(app: FastifyInstance, desk: Desk): ImportsUnderway {
  const progress = new Map<string, Progress>();
  const refusals = new Map<string, Refusal>();
  const running = new Set<Promise<void>>();
  const closing = new AbortController();
  app.addHook('preClose', async () => {
    closing.abort();
    await Promise.all(running);
  });

  async function work(who: Changing, id: string, key: string): Promise<void> {
    const watched = {
      signal: closing.signal,
      onProgress: (done: number, of: number) => void progress.set(key, { done, of }),
    };
    try {
      const refusal =
        (await tryImport(desk, who, id, watched)) ?? (await bringInImport(desk, who, id, watched));
      if (isRefusal(refusal)) refusals.set(key, refusal);
    } catch (error) {
      if (!closing.signal.aborted) app.log.error({ err: error }, 'an import stopped before its end');
    } finally {
      progress.delete(key);
    }
  }

  return {
    start(who, id) {
      const key = `${who.organisation} ${id}`;
      if (progress.has(key) || closing.signal.aborted) return;
      progress.set(key, { done: 0, of: 0 });
      refusals.delete(key);
      const run = work(who, id, key).finally(() => running.delete(run));
      running.add(run);
    },
    progress: (organisation, id) => progress.get(`${organisation} ${id}`) ?? null,
    refusal: (organisation, id) => refusals.get(`${organisation} ${id}`) ?? null,
  };
}
