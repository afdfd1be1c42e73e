import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { Order } from './bind.ts';
import type { BundleFile, Making, Signed } from './request.ts';

export type ToBindery = { readonly order: Order; readonly to: string } | { readonly signed: Signed };

export type FromBindery =
  | { readonly progress: readonly [done: number, of: number, says: string] }
  /** The document it turns to next; "" when all are done. */
  | { readonly begun: string }
  | { readonly sign: Uint8Array }
  | { readonly made: BundleFile };

/** How an attempt ended: with a bundle, or over a document. */
export type Attempt = { readonly made: BundleFile } | { readonly fellOver: string };

/** Enough for the largest document a person adds; what a decoder takes beside it is not counted in it. */
const heapMegabytes = 384;
/** One document may keep it busy so long before it counts as stuck. LibreOffice is given less. */
const longestDocument = 120_000;
const graceful = 2000;
/** Said by the process itself when the fault is ours: not a document's. */
const ourFault = 70;

/** A process that waits to be handed an order, so that it starts while the documents are still being read. What it leaves
 * about lies in `folder`, which is ours to remove. */
export function openBindery(folder: string): { attempt: typeof attempt; close: () => void } {
  const child = fork(new URL('./bindery-process.ts', import.meta.url), [], {
    // A zip's clock is the process's own; everything else it needs is handed to it.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      TMPDIR: folder,
      TZ: 'UTC',
      LANG: 'C.UTF-8',
    },
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  // One that cannot even start is heard of when it is handed its order.
  child.on('error', () => undefined);
  // Whoever is being served goes first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const complaint = lastWords(child);
  return { attempt, close: () => child.kill('SIGTERM') };

  async function attempt(order: Order, to: string, { sign, progress, signal }: Making): Promise<Attempt> {
    signal?.throwIfAborted();
    const ended = Promise.withResolvers<Attempt>();
    const said: { over: string; made: BundleFile | null; failure: { why: unknown } | null } = {
      over: '',
      made: null,
      failure: null,
    };
    let last: NodeJS.Timeout | undefined;
    const alarm = setTimeout(stop, longestDocument);
    child.on('message', (message: FromBindery) => {
      alarm.refresh();
      hear(message).catch(fail);
    });
    child.once('error', ended.reject);
    // Only when it has ended is nothing written any more.
    child.once('exit', (code) => {
      if (said.failure !== null) ended.reject(said.failure.why);
      else if (signal?.aborted === true) ended.reject(signal.reason);
      else if (said.made !== null) ended.resolve({ made: said.made });
      else if (said.over !== '' && code !== ourFault) ended.resolve({ fellOver: said.over });
      else ended.reject(new Error(`the bundle could not be made: ${complaint()}`));
    });
    signal?.addEventListener('abort', stop, { once: true });
    child.send({ order, to } satisfies ToBindery);
    try {
      return await ended.promise;
    } finally {
      clearTimeout(alarm);
      clearTimeout(last);
      signal?.removeEventListener('abort', stop);
    }

    async function hear(message: FromBindery): Promise<void> {
      if ('progress' in message) progress?.(...message.progress);
      else if ('begun' in message) said.over = message.begun;
      else if ('made' in message) said.made = message.made;
      else child.send({ signed: await sign(message.sign) } satisfies ToBindery);
    }
    // Asked first, so that it ends LibreOffice with itself; a process caught in a decoder does not hear.
    function stop(): void {
      child.kill('SIGTERM');
      last ??= setTimeout(() => child.kill('SIGKILL'), graceful);
    }
    function fail(why: unknown): void {
      said.failure ??= { why };
      stop();
    }
  }
}

const mostWords = 4000;

/** The end of what a process says when it fails. */
function lastWords(child: ChildProcess): () => string {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (said: string) => {
    words = (words + said).slice(-mostWords);
  });
  return () => words.trim();
}
