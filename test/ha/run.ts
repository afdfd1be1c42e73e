import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { doubled, wrongOf } from '../faults/acknowledged.ts';
import { chanceFrom } from '../faults/chance.ts';
import { type Load, startLoad, type Target, untilWritten } from '../faults/load.ts';
import { prepare, serve, verify } from '../faults/redress.ts';
import { until } from '../faults/started.ts';
import { startCluster, whyNotHere } from './patroni.ts';

// Kills the primary of a real cluster under load, again and again, and says what came of it. See
// docs/operations/high-availability.md. Nothing here is asserted in time by a test: the figures are printed.

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
});
const kills = Number(values.kills);
const seed = Number(values.seed);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Fall {
  readonly n: number;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly took: number;
}

async function killPrimary(target: Target, load: Load, n: number, random: () => number): Promise<Fall> {
  await pause(2000 + random() * 6000);
  const primary = await cluster.primary();
  if (primary === null) throw new Error('there is no primary to kill');
  const what = random() < 0.7 ? 'both' : 'postgres';
  await cluster.kill(primary, what);
  const took = await untilWritten(target, `lighthouse-probe-${n}`, load.acknowledged);
  const now = await cluster.primary();
  if (what === 'both') cluster.revive(primary);
  await until('the cluster is whole again', () => cluster.whole(), 180_000);
  return {
    n,
    what: what === 'both' ? 'Patroni and PostgreSQL' : 'PostgreSQL alone',
    from: `node ${primary}`,
    to: now === null ? 'none' : `node ${now}`,
    took,
  };
}

const why = whyNotHere();
if (why !== null) {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'redress-ha-'));
const own = mkdtempSync(join(tmpdir(), 'redress-ha-app-'));
say(`${kills} kills, seed ${seed}`);
const cluster = await startCluster(folder);
let good = false;
try {
  good = await underLoad();
} finally {
  await cluster.stop();
  for (const each of [folder, own])
    if (good) rmSync(each, { recursive: true, force: true });
    else say(`Everything is in ${each}`);
}
process.exitCode = good ? 0 : 1;

async function underLoad(): Promise<boolean> {
  const place = { data: join(own, 'data'), databaseUrl: cluster.url };
  const secret = await prepare(place);
  const serving = await serve(place, secret);
  try {
    const random = chanceFrom(seed);
    const load = startLoad(() => serving.target, 4, seed);
    for (let n = 1; n <= kills; n += 1) {
      const fall = await killPrimary(serving.target, load, n, random);
      say(
        `${fall.n}. ${fall.what} of ${fall.from} killed; ${fall.to} took over; writes back after ${(fall.took / 1000).toFixed(1)} s`,
      );
    }
    await load.stop();
    const refused = [...load.unanswered].map(
      ([status, count]) => `${status === 0 ? 'broken off' : status}: ${count}`,
    );
    say(`${load.acknowledged.length} complaints acknowledged; not at once (${refused.join(', ') || 'none'})`);
    const wrong = [...(await wrongOf(serving.target, load.acknowledged)), ...(await doubled(serving.target))];
    for (const line of wrong) say(line);
    await serving.stop();
    const verified = await verify(place);
    say(`${wrong.length} lost or doubled. Verify: ${verified.says}`);
    return wrong.length === 0 && verified.good;
  } finally {
    await serving.kill();
  }
}
