import { setTimeout as pause } from 'node:timers/promises';
import { doubled, wrongOf } from './acknowledged.ts';
import { postmasterOf } from './database-killed.ts';
import { startLoad, untilWritten } from './load.ts';
import { prepare, serve, verify } from './redress.ts';
import { type Fault, placeIn } from './round.ts';
import { childrenOf } from './started.ts';

/** All of PostgreSQL is stopped where it stands, as when a machine hangs, and goes on half a minute later. */
export const databaseAway: Fault = {
  name: 'database-away',
  about: 'PostgreSQL does not answer for half a minute, and then goes on',
  async run(trial) {
    const place = placeIn(trial);
    const secret = await prepare(place);
    const redress = await serve(place, secret);
    const load = startLoad(() => redress.target, 4, trial.seed);
    await pause(1000);
    const pid = postmasterOf(place.data) ?? 0;
    const all = [pid, ...childrenOf(pid)];
    for (const each of all) signal(each, 'SIGSTOP');
    const from = performance.now();
    const wrong: string[] = [];
    const page = await fetch(new URL('/sign-in', redress.at), { signal: AbortSignal.timeout(60_000) });
    const text = await page.text();
    const after = Math.round(performance.now() - from);
    trial.say(`a page asked for meanwhile: ${page.status} after ${after} ms`);
    if (page.status !== 503 || !text.includes('The record cannot be reached'))
      wrong.push(`a page answered ${page.status} and does not say that the record cannot be reached`);
    if (page.headers.get('retry-after') === null) wrong.push('the page does not say when to try again');
    await pause(Math.max(0, trial.away - (performance.now() - from)));
    for (const each of all) signal(each, 'SIGCONT');
    const took = await untilWritten(redress.target, 'lighthouse-probe-away', load.acknowledged);
    trial.say(
      `away for ${Math.round((performance.now() - from - took) / 1000)} s; a write acknowledged ${Math.round(took)} ms after`,
    );
    await pause(500);
    await load.stop();
    wrong.push(...(await wrongOf(redress.target, load.acknowledged)), ...(await doubled(redress.target)));
    await redress.stop();
    const verified = await verify(place);
    trial.say(`${load.acknowledged.length} acknowledged; verify: ${verified.says}`);
    return [...wrong, ...(verified.good ? [] : [verified.says])];
  },
};

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself meanwhile.
  }
}
