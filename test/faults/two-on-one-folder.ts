import { readFileSync } from 'node:fs';
import { prepare, serve } from './redress.ts';
import { type Fault, placeIn } from './round.ts';

/** A second Redress is started on a data folder that one already works in. */
export const twoOnOneFolder: Fault = {
  name: 'two-on-one-folder',
  about: 'A second Redress is started on the same data folder: it says so and ends, and the first goes on',
  async run(trial) {
    const place = placeIn(trial);
    const secret = await prepare(place);
    const first = await serve(place, secret);
    const wrong: string[] = [];
    const said = await serve(place, secret).then(
      async (second) => {
        await second.stop();
        wrong.push('a second Redress serves on the same data folder');
        return '';
      },
      (error: unknown) => String(error instanceof Error ? error.message : error),
    );
    trial.say(said.replace(/^.*start: /s, '').trim());
    if (!/in use|another Redress|already/i.test(said)) wrong.push(`what it said is not plain: ${said}`);
    const { status } = await fetch(new URL('/healthz', first.at));
    if (status !== 200) wrong.push(`the first answers ${status}`);
    await first.stop();
    if (/error/i.test(readFileSync(first.log, 'utf8'))) wrong.push('the first was troubled by it');
    return wrong;
  },
};
