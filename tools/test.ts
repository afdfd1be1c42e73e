// `npm test` runs every test there is; `npm test -- record search` those in files whose path holds "record" or "search".
// `--limit=SECONDS` is how long one file may take.
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { type Counts, closingOf, faultsOf, withoutClosing } from './closing.ts';
import { findSuites } from './suites.ts';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: 'string', default: '300' } },
});
const filters = positionals.map((text) => text.replace(/^\.\//, ''));
const suites = findSuites(filters);
const files = [...(suites.pure.length > 0 ? ['tools/pure-suites.ts'] : []), ...suites.isolated];

let counts: Counts | undefined;
const withoutTests: string[] = [];
const running = run({
  files: files.map((path) => join(root, path)),
  cwd: root,
  argv: filters,
  isolation: 'process',
  concurrency: Math.min(availableParallelism(), 4),
  execArgv: ['--import', import.meta.resolve('./time-limit.ts')],
  env: { ...process.env, REDRESS_TEST_LIMIT: values.limit },
});
running.on('test:summary', (summary) => {
  // The count of failures is there, though the types do not know it.
  if (summary.file === undefined) counts = summary.counts as unknown as Counts;
});
running.on('test:pass', ({ nesting, name }) => {
  const path = relative(root, name);
  if (nesting === 0 && files.includes(path)) withoutTests.push(path);
});

const report = running.compose(withoutClosing).compose(spec);
for await (const text of report) process.stdout.write(text);

const faults = faultsOf(counts, withoutTests);
for (const fault of faults) console.error(fault);
console.log(closingOf(counts));
process.exitCode = faults.length === 0 ? 0 : 1;
