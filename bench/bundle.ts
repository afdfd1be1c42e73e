// How fast evidence bundles are made, beside pdf-lib putting the same pages together. `npm run bench -- bundle`, or `node
// bench/bundle.ts`; `--keep` puts the run into bench/RESULTS.md. Read the ratios: seconds are this machine's.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf } from '#core/day.ts';
import { now } from '#server/now.ts';
import { documentsOf } from './bundle/documents.ts';
import { type BundleFigure, measureBundle } from './bundle/measure.ts';
import { bundleResults, heading } from './bundle/results.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, keep: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const rounds = Number(values.rounds);
const [load = 0] = loadavg();
const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'));
try {
  const figures: BundleFigure[] = [];
  for (const [count, pages] of [
    [50, 6],
    [300, 5],
  ] as const)
    figures.push(await measureBundle(await documentsOf(count, pages), count * pages, { folder, rounds }));
  const results = bundleResults(figures, { on: dayOf(now()), load });
  console.log(`\n${results}`);
  if (values.keep) keep(results);
} finally {
  rmSync(folder, { recursive: true });
}

/** Puts a run in the file of results, in the place of the last one of bundles. */
function keep(results: string): void {
  const path = join(import.meta.dirname, 'RESULTS.md');
  const sections = readFileSync(path, 'utf8').split(/^(?=## )/m);
  const others = sections
    .filter((section) => !section.startsWith(heading))
    .map((section) => section.trimEnd());
  writeFileSync(path, `${[...others, results.trimEnd()].join('\n\n')}\n`);
}
