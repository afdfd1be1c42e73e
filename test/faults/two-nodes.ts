import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal } from '#core/refusal.ts';
import { ensureDatabase } from '#record/connection/database.ts';
import { startPostgres } from '#server/postgres/embedded.ts';
import { doubled, wrongOf } from './acknowledged.ts';
import { startLoad } from './load.ts';
import { jobsDone, prepare, type Serving, serve, verify } from './redress.ts';
import type { Fault } from './round.ts';

/** Two Redresses on one PostgreSQL and one folder of files, under load; one is killed and started again in the middle. */
export const twoNodes: Fault = {
  name: 'two-nodes',
  about: 'Two Redresses on one PostgreSQL: jobs are done once, sessions and limits are shared, one is killed',
  async run(trial) {
    mkdirSync(join(trial.folder, 'server'), { mode: 0o755 });
    const postgres = await startPostgres({ dataFolder: join(trial.folder, 'server') });
    if (isRefusal(postgres)) throw new Error(postgres.says);
    try {
      await ensureDatabase(postgres.socket, 'redress');
      const databaseUrl = `postgresql://redress@localhost/redress?host=${encodeURIComponent(postgres.socket)}`;
      const place = { data: join(trial.folder, 'data'), databaseUrl };
      const secret = await prepare(place);
      const [one, first] = await Promise.all([serve(place, secret), serve(place, secret)]);
      let two = first;
      const wrong: string[] = [];
      let turn = 0;
      const load = startLoad(() => ((turn += 1) % 2 === 0 ? one.target : two.target), 4, trial.seed);
      await pause(2000);
      await two.kill();
      await pause(1000);
      two = await serve(place, secret);
      await pause(1000);
      await load.stop();
      wrong.push(...(await wrongOf(one.target, load.acknowledged)), ...(await doubled(two.target)));
      wrong.push(...(await limitsOf(one, two)), ...(await sessionsOf(one, two)));
      const jobs = await jobsDone(place);
      for (const [name, times] of jobs)
        if (times > 1) wrong.push(`the job ${name} was asked for ${times} times today`);
      if (jobs.size === 0) wrong.push('no job was asked for');
      await Promise.all([one.stop(), two.stop()]);
      const verified = await verify(place);
      trial.say(
        `${load.acknowledged.length} acknowledged, ${load.retried()} sent again; ${jobs.size} kinds of jobs`,
      );
      trial.say(`verify: ${verified.says}`);
      return [...wrong, ...(verified.good ? [] : [verified.says])];
    } finally {
      await postgres.stop();
    }
  },
};

/** Guesses under one name over both: after ten neither answers whether one was right. */
async function limitsOf(one: Serving, two: Serving): Promise<string[]> {
  const guess = async ({ at }: Serving): Promise<string> => {
    const answer = await fetch(new URL('/api/session', at), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'osric@sandpiper.example', password: 'no idea at all' }),
    });
    return ((await answer.json()) as { code?: string }).code ?? '';
  };
  const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => guess(n % 2 === 0 ? one : two)));
  const read = answers.filter((code) => code === 'sign-in.wrong').length;
  return read === 10
    ? []
    : [`${read} of 30 guesses were looked at, and not 10: ${[...new Set(answers)].join(', ')}`];
}

/** Who signs out of one is out of the other. */
async function sessionsOf(one: Serving, two: Serving): Promise<string[]> {
  const { token } = one.target;
  const ask = async ({ at }: Serving, method = 'GET', path = '/api/account'): Promise<number> =>
    (await fetch(new URL(path, at), { method, headers: { authorization: `Bearer ${token}` } })).status;
  const before = [await ask(one), await ask(two)];
  await ask(one, 'DELETE', '/api/session');
  const after = [await ask(one), await ask(two)];
  return before.every((status) => status === 200) && after.every((status) => status === 401)
    ? []
    : [`a session answered ${before.join(' and ')}, and signed out of one ${after.join(' and ')}`];
}
