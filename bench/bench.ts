// How fast Redress is, beside PostgreSQL given the same rows by hand and a bare Fastify page in the same run. `npm run bench -- --size
// 100000`; with `--data FOLDER` the complaints stay there and are used again; `--keep` puts the run into bench/RESULTS.md.
// Read the ratios: milliseconds are this machine's.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf } from '#core/day.ts';
import { takeCheckpoints } from '#desk/checkpoints.ts';
import type { Desk } from '#desk/desk.ts';
import { passTheNightForAll } from '#desk/overnight.ts';
import { openSession } from '#desk/sign-in/session.ts';
import { pressroom } from '#letters/pressroom.ts';
import { readConfig } from '#server/config.ts';
import { now } from '#server/now.ts';
import { socketFolder } from '#server/postgres/socket.ts';
import { openRecordFor } from '#server/record.ts';
import { fill } from './desk/fill.ts';
import { type Figure, measureDesk } from './desk/measure.ts';
import { good, handler, organisation, setUpProvider } from './desk/provider.ts';
import { thickFile } from './desk/thick-file.ts';
import { measureDoor } from './door/measure.ts';
import { resultsOf } from './results.ts';

// Bundles have nothing to do with how many complaints there are: `npm run bench -- bundle`.
if (process.argv[2] === 'bundle') {
  await import('./bundle.ts');
  process.exit();
}
// Nor have they to do with people: `npm run bench -- backup`.
if (process.argv[2] === 'backup') {
  await import('./backup.ts');
  process.exit();
}

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '300' },
    data: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const cases = Number(values.size);
const rounds = Number(values.rounds);
if (!Number.isInteger(cases) || cases < 100) throw new RangeError('--size is a whole number from 100');
const dataFolder =
  values.data === undefined ? mkdtempSync(join(tmpdir(), 'redress-bench-')) : resolve(values.data);
const filled = existsSync(join(dataFolder, 'postgres'));
const say = (line: string): void => console.log(line);

const started = performance.now();
const [load = 0] = loadavg();
try {
  const inside = await throughTheDesk();
  const door = await measureDoor(dataFolder, { ...inside, cases, rounds });
  const run = { cases, on: inside.today, took: performance.now() - started, load };
  const results = resultsOf(run, inside.figures, door);
  say(`\n${results}`);
  if (values.keep) keep(results);
} finally {
  if (values.data === undefined) rmSync(dataFolder, { recursive: true });
}

/** Fills the record and measures it from inside; gives back what people need to come to the door. */
async function throughTheDesk(): Promise<{
  figures: Figure[];
  secrets: string[];
  today: string;
  thick: string;
}> {
  const open = good(await openRecordFor({ ...good(readConfig({})), dataFolder }, say));
  const socket = socketFolder(join(dataFolder, 'postgres'));
  const desk: Desk = { record: open.record, now, ...pressroom };
  try {
    if (!filled) {
      await setUpProvider(desk);
      await fill(desk, cases, say);
    }
    // What a night does is done before anything is measured, as it is done before anybody comes to work.
    await passTheNightForAll(desk);
    await takeCheckpoints(desk);
    const figures = await measureDesk(desk, socket.path, cases, rounds);
    const account = await desk.record.accounts.find(organisation, handler.id);
    if (account === null) throw new Error('nobody can sign in');
    const secrets: string[] = [];
    for (let client = 0; client < 4; client++)
      secrets.push((await openSession(desk, account, { owes: 'nothing' })).secret);
    const today = dayOf(now());
    return { figures, secrets, today, thick: await thickFile(desk, today) };
  } finally {
    await open.close();
    socket.remove();
  }
}

/** Puts a run in the file of results, in the place of an earlier one of the same size. */
function keep(results: string): void {
  const path = join(import.meta.dirname, 'RESULTS.md');
  const [head = '', ...runs] = readFileSync(path, 'utf8').split(/^(?=## )/m);
  const size = (run: string): number => Number(/^## ([\d,]+)/.exec(run)?.[1]?.replaceAll(',', '') ?? 0);
  const others = runs.map((run) => `${run.trimEnd()}\n`).filter((run) => size(run) !== cases);
  const all = [...others, results].sort((a, b) => size(a) - size(b));
  writeFileSync(path, `${head.trimEnd()}\n\n${all.join('\n')}`);
}
