import { availableParallelism, totalmem } from 'node:os';
import type { BundleFigure } from './measure.ts';

/** What a bundle of so many pages is held to. */
const aims: Readonly<Record<number, { readonly seconds: number; readonly megabytes?: number }>> = {
  300: { seconds: 2 },
  1500: { seconds: 10, megabytes: 600 },
};

export const heading = '## Evidence bundles';

/** One run, as it is kept. */
export function bundleResults(figures: readonly BundleFigure[], run: { on: string; load: number }): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return [
    `${heading}, ${run.on}`,
    '',
    `${availableParallelism()} processors, ${gigabytes} GB of memory, Node ${process.versions.node}. Before the run ${run.load.toFixed(1)} other processes wanted a processor. Three letters in four are typed and one is scanned. **Beside it** is pdf-lib putting the same pages together and nothing else: no check, stamp, index, sums, signature or zip. **Held up** is how late the process that asked for the bundle was with its own work meanwhile, 99 times of 100; on an idle machine a timer of a millisecond is about one late.`,
    '',
    '| | took | beside it | memory | held up | zip | aim | |',
    '|---|---:|---:|---:|---:|---:|---|---|',
    ...figures.map(rowOf),
    '',
  ].join('\n');
}

function rowOf({ documents, pages, took, plain, memory, held, megabytes }: BundleFigure): string {
  const aim = aims[pages];
  const wanted = [
    ...(aim === undefined ? [] : [{ says: `${aim.seconds} s`, met: took <= aim.seconds * 1000 }]),
    ...(aim?.megabytes === undefined
      ? []
      : [{ says: `${aim.megabytes} MB`, met: memory !== null && memory <= aim.megabytes }]),
  ];
  const missed = wanted.filter(({ met }) => !met).map(({ says }) => says);
  const outcome = wanted.length === 0 ? '' : missed.length === 0 ? 'met' : `missed: ${missed.join(', ')}`;
  const cells = [
    `${documents} documents, ${pages.toLocaleString('en-GB')} pages`,
    `${(took / 1000).toFixed(1)} s`,
    `${(took / plain).toFixed(1)} × (${(plain / 1000).toFixed(2)} s)`,
    memory === null ? 'not known here' : `${Math.round(memory)} MB`,
    `${held.toFixed(1)} ms`,
    `${megabytes.toFixed(0)} MB`,
    wanted.map(({ says }) => says).join(', '),
    outcome,
  ];
  return `| ${cells.join(' | ')} |`;
}
