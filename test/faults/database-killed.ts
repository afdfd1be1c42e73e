import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { doubled, wrongOf } from './acknowledged.ts';
import { chanceFrom } from './chance.ts';
import { figures } from './figures.ts';
import { startLoad, untilWritten } from './load.ts';
import { prepare, serve, verify } from './redress.ts';
import { type Fault, placeIn } from './round.ts';
import { childrenOf } from './started.ts';

/** The private PostgreSQL is killed under load: all of it, or one of the processes that serve it. Redress starts it again. */
export const databaseKilled: Fault = {
  name: 'database-killed',
  about: 'PostgreSQL, or one process of it, is ended with SIGKILL at random moments under load',
  async run(trial) {
    const place = placeIn(trial);
    const secret = await prepare(place);
    const random = chanceFrom(trial.seed);
    const redress = await serve(place, secret);
    const load = startLoad(() => redress.target, 4, trial.seed);
    const back: number[] = [];
    for (let n = 0; n < trial.kills; n += 1) {
      await pause(100 + random() * 900);
      const pid = postmasterOf(place.data);
      if (pid === null) throw new Error('no PostgreSQL to kill');
      const backends = childrenOf(pid);
      const victim = random() < 0.5 ? pid : (backends[Math.floor(random() * backends.length)] ?? pid);
      kill(victim);
      back.push(await untilWritten(redress.target, `lighthouse-probe-${n}`, load.acknowledged));
    }
    await load.stop();
    const wrong = [...(await wrongOf(redress.target, load.acknowledged)), ...(await doubled(redress.target))];
    await redress.stop();
    const verified = await verify(place);
    trial.say(`${trial.kills} kills, ${load.acknowledged.length} acknowledged, ${load.retried()} sent again`);
    trial.say(`until a write is acknowledged again: ${figures(back)}`);
    trial.say(`verify: ${verified.says}`);
    return [...wrong, ...(verified.good ? [] : [verified.says])];
  },
};

export function postmasterOf(data: string): number | null {
  try {
    return Number.parseInt(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8'), 10);
  } catch {
    return null;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}
