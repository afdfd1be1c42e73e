import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { PDFDocument } from '@cantoo/pdf-lib';
import { makeBundle } from '#letters/bundle/make-bundle.ts';
import { signWith } from '#letters/bundle/sign.ts';
import { type BenchDocument, requestOf } from './documents.ts';

/** What making a bundle took. Milliseconds, but for the memory. */
export interface BundleFigure {
  readonly documents: number;
  /** Of the documents, without what the bundle adds. */
  readonly pages: number;
  readonly took: number;
  /** The same pages put together by pdf-lib alone, unchecked, unnumbered and unsigned, in this process. */
  readonly plain: number;
  /** The most the bundling process held, in megabytes; null where the system does not say. */
  readonly memory: number | null;
  /** How late this process’s own work was meanwhile, 99 times of 100: what a server would have been held up. */
  readonly held: number;
  readonly megabytes: number;
}

/** Makes a bundle so many times and gives the median of each figure. */
export async function measureBundle(
  documents: readonly BenchDocument[],
  pages: number,
  { folder, rounds }: { folder: string; rounds: number },
): Promise<BundleFigure> {
  const sign = signWith(generateKeyPairSync('ed25519').privateKey);
  const request = requestOf(documents);
  const to = join(folder, 'bundle.zip');
  const [took, plain, memory, held]: [number[], number[], number[], number[]] = [[], [], [], []];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const watch = watchChildren();
    delay.enable();
    const started = performance.now();
    const made = await makeBundle(request, { to, sign });
    took.push(performance.now() - started);
    delay.disable();
    if (!made.ok) throw new Error(made.refusals.map(({ says }) => says).join(' '));
    bytes = made.bytes;
    held.push(delay.percentile(99) / 1e6);
    memory.push(watch.stop() ?? Number.NaN);
    plain.push(await plainMerge(documents));
  }
  const most = Math.max(...memory);
  return {
    documents: documents.length,
    pages,
    took: middle(took),
    plain: middle(plain),
    memory: Number.isNaN(most) ? null : most,
    held: middle(held),
    megabytes: bytes / 1e6,
  };
}

const middle = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

async function plainMerge(documents: readonly BenchDocument[]): Promise<number> {
  const started = performance.now();
  const merged = await PDFDocument.create();
  for (const { bytes } of documents) {
    const source = await PDFDocument.load(bytes);
    for (const page of await merged.copyPages(source, source.getPageIndices())) merged.addPage(page);
  }
  await merged.save();
  return performance.now() - started;
}

/** How often the memory of this process’s children is looked at, in milliseconds. The system itself keeps the highest. */
const often = 20;

function watchChildren(): { stop: () => number | null } {
  let most: number | null = null;
  const look = (): void => {
    for (const child of childrenOf(process.pid)) {
      const held = highestOf(child);
      if (held !== null && held > (most ?? 0)) most = held;
    }
  };
  const watching = setInterval(look, often);
  return {
    stop() {
      clearInterval(watching);
      return most;
    },
  };
}

function childrenOf(process: number): string[] {
  try {
    const all = readFileSync(`/proc/${process}/task/${process}/children`, 'utf8').trim();
    return all === '' ? [] : all.split(' ');
  } catch {
    return [];
  }
}

function highestOf(process: string): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
