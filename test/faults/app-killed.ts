import { setTimeout as pause } from 'node:timers/promises';
import { doubled, wrongOf } from './acknowledged.ts';
import { chanceFrom } from './chance.ts';
import { figures } from './figures.ts';
import { startLoad } from './load.ts';
import { prepare, serve, verify } from './redress.ts';
import { type Fault, placeIn } from './round.ts';

/** A bound of the issue this rig was made for: the rig says when a start took longer. */
const longestStart = 3000;

/** Redress is killed under load, started again, and killed again. Its private PostgreSQL is left behind each time. */
export const appKilled: Fault = {
  name: 'app-killed',
  about: 'Redress is ended with SIGKILL at random moments while complaints are being recorded',
  async run(trial) {
    const place = placeIn(trial);
    const secret = await prepare(place);
    const random = chanceFrom(trial.seed);
    let redress = await serve(place, secret);
    const load = startLoad(() => redress.target, 4, trial.seed);
    const starts: number[] = [];
    for (let n = 0; n < trial.kills; n += 1) {
      await pause(100 + random() * 900);
      await redress.kill();
      redress = await serve(place, secret);
      starts.push(redress.took);
    }
    await load.stop();
    const wrong = [...(await wrongOf(redress.target, load.acknowledged)), ...(await doubled(redress.target))];
    await redress.stop();
    const verified = await verify(place);
    trial.say(`${trial.kills} kills, ${load.acknowledged.length} acknowledged, ${load.retried()} sent again`);
    trial.say(`next start to first answer: ${figures(starts)}`);
    trial.say(`verify: ${verified.says}`);
    return [
      ...wrong,
      ...(verified.good ? [] : [verified.says]),
      ...starts
        .filter((took) => trial.timed && took > longestStart)
        .map((took) => `a start took ${Math.round(took)} ms`),
    ];
  },
};
