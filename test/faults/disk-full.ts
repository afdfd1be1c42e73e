import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { wrongOf } from './acknowledged.ts';
import { send, startLoad, untilWritten } from './load.ts';
import { type Place, prepare, serve, verify } from './redress.ts';
import { type Fault, placeIn } from './round.ts';

/** The data folder's disk has no room left, and gets some again. A small disk in memory stands for it. */
export const diskFull: Fault = {
  name: 'disk-full',
  about:
    'The disk with the data folder is full: writes are refused in words, reading goes on, and room mends it',
  whyNot: () => (process.getuid?.() === 0 ? null : 'only root can mount a small disk to fill'),
  async run(trial) {
    const place = placeIn(trial);
    mkdirSync(place.data, { mode: 0o700 });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=0700', 'tmpfs', place.data], {
        stdio: 'pipe',
      });
    } catch {
      trial.say('a small disk could not be mounted here: not tried');
      return [];
    }
    try {
      return await onSmallDisk(trial.say, trial.seed, place);
    } finally {
      execFileSync('umount', ['-l', place.data]);
    }
  },
};

async function onSmallDisk(say: (line: string) => void, seed: number, place: Place): Promise<string[]> {
  const wrong: string[] = [];
  const secret = await prepare(place);
  const redress = await serve(place, secret);
  const load = startLoad(() => redress.target, 2, seed);
  await pause(1000);
  const filler = join(place.data, 'filler');
  const fill = (): void => {
    const { bavail, bsize } = statfsSync(place.data);
    try {
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize)), { flag: 'a' });
    } catch {
      // As full as it gets.
    }
  };
  // What is let go of meanwhile, such as a log file used again, is filled as well.
  const filling = setInterval(fill, 50);
  const refused = new Set<number>();
  const until = performance.now() + 8000;
  while (performance.now() < until) {
    const { status } = await send(redress.target, crypto.randomUUID(), 'filling').catch(() => ({
      status: 0,
    }));
    if (status !== 201) refused.add(status);
    await pause(50);
  }
  say(`writes on a full disk were answered: ${[...refused].join(', ') || 'none was refused'}`);
  for (const status of refused)
    if (status !== 503 && status !== 507) wrong.push(`a write on a full disk was answered ${status}`);
  if (refused.size === 0) wrong.push('no write was refused: the disk was not full');
  clearInterval(filling);
  rmSync(filler, { force: true });
  const took = await untilWritten(redress.target, 'lighthouse-probe-room', load.acknowledged);
  say(`room again: a write acknowledged after ${Math.round(took)} ms`);
  await pause(500);
  await load.stop();
  wrong.push(...(await wrongOf(redress.target, load.acknowledged)));
  await redress.stop();
  const verified = await verify(place);
  say(`${load.acknowledged.length} acknowledged; verify: ${verified.says}`);
  return [...wrong, ...(verified.good ? [] : [verified.says])];
}
