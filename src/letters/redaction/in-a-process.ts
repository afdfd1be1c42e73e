import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { FileToPage } from '#letters/rendering/paged.ts';
import type { Mark, Redacted } from './marks.ts';
import type { pictureHere, sizesHere } from './page-picture.ts';
import { notPages } from './refusals.ts';
import { taken } from './turns.ts';

export type Question =
  | { readonly ask: 'redact'; readonly document: FileToPage; readonly marks: readonly Mark[] }
  | { readonly ask: 'sizes'; readonly document: FileToPage }
  | { readonly ask: 'picture'; readonly document: FileToPage; readonly page: number; readonly wide: number };

export type Answer =
  | Redacted
  | Awaited<ReturnType<typeof sizesHere>>
  | Awaited<ReturnType<typeof pictureHere>>;

/** What one document may use: for objects, and for the engine, in its own pages of 64 KB. */
const heapMegabytes = 512;
const enginePages = (768 * 1024) / 64;
/** A document that takes longer counts as stuck: 1,500 pages take a third of it. */
const longest = 300_000;

/**
 * Asks in a process of its own, two at a time. A document that takes too long, too much memory or the engine down with it is refused;
 * rejects on what only a bug can make, and with the signal's reason when it is ended.
 */
export async function inAProcess(question: Question, signal?: AbortSignal): Promise<Answer> {
  const done = await taken(signal);
  try {
    return await asked(question, signal);
  } finally {
    done();
  }
}

async function asked(question: Question, signal?: AbortSignal): Promise<Answer> {
  signal?.throwIfAborted();
  const child = fork(join(import.meta.dirname, 'redaction-process.ts'), [], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      TMPDIR: process.env['TMPDIR'],
      TZ: 'UTC',
      LANG: 'C.UTF-8',
    },
    execArgv: [`--max-old-space-size=${heapMegabytes}`, `--wasm-max-mem-pages=${enginePages}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const said = lastWords(child);
  const ended = Promise.withResolvers<Answer>();
  let answer: Answer | undefined;
  child.once('message', (message: Answer) => {
    answer = message;
  });
  child.once('error', ended.reject);
  child.once('exit', (code) => {
    if (signal?.aborted === true) ended.reject(signal.reason);
    else if (answer !== undefined) ended.resolve(answer);
    else if (code === ourFault) ended.reject(new Error(`the copy could not be made: ${said()}`));
    else
      ended.resolve({ ok: false, refusals: [notPages('It is damaged, or larger than can be worked on.')] });
  });
  const stop = (): void => void child.kill('SIGKILL');
  const alarm = setTimeout(stop, longest);
  signal?.addEventListener('abort', stop, { once: true });
  child.send(question);
  try {
    return await ended.promise;
  } finally {
    clearTimeout(alarm);
    signal?.removeEventListener('abort', stop);
  }
}

const ourFault = 70;
const mostWords = 4000;

/** The end of what a process says when it fails. */
function lastWords(child: ChildProcess): () => string {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (more: string) => {
    words = (words + more).slice(-mostWords);
  });
  return () => words.trim();
}
