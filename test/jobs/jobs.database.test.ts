import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { day, type Moment, momentAt } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { demoOrganisation } from '#desk/demo/mark.ts';
import { openDemo } from '#desk/demo/open-demo.ts';
import type { Desk } from '#desk/desk.ts';
import { everyJob } from '#jobs/every-job.ts';
import type { Job } from '#jobs/job.ts';
import { type JobLog, type RunningJobs, startJobs } from '#jobs/start-jobs.ts';
import { pressroom } from '#letters/pressroom.ts';
import { openRecord } from '#record/open.ts';
import { fileKey, type ScratchRecord, scratchRecord, signingKey } from '../record/scratch.ts';

const now: Moment = momentAt(day('2026-03-11'), '10:20');
const deskOf = ({ record }: Pick<ScratchRecord, 'record'>, at = now): Desk => ({
  record,
  now: () => at,
  ...pressroom,
});
const scratch = await scratchRecord();
after(() => scratch.close());

/** Another Redress on the same record. */
async function another(): Promise<Desk & { close(): Promise<void> }> {
  const { place, dataFolder } = scratch;
  const record = await openRecord({ place, dataFolder, fileKey, signingKey });
  assert.ok(!isRefusal(record));
  return { ...deskOf({ record }), close: () => record.close() };
}

const said: { readonly level: string; readonly what: Record<string, unknown>; readonly says: string }[] = [];
const say = (level: string) => (what: object, says: string) => said.push({ level, what: { ...what }, says });
const log: JobLog = { info: say('info'), warn: say('warn'), error: say('error') };

const running: RunningJobs[] = [];
afterEach(() => Promise.all(running.splice(0).map((one) => one.stop())));
async function start(desk: Desk, jobs: readonly Job[]): Promise<RunningJobs> {
  const started = await startJobs({ desk, log, jobs, lookEvery: 0.5, tryAgainAfter: 1 });
  running.push(started);
  return started;
}

async function until(holds: () => boolean): Promise<void> {
  for (const begun = performance.now(); !holds(); await pause(20))
    assert.ok(performance.now() - begun < 60_000, JSON.stringify(said));
}

/** A job that only counts how often it was done, and where. */
function counting(name: string, atStart: boolean, fails = 0) {
  const where: Desk[] = [];
  const job: Job = {
    name,
    cron: '0 3 1 1 *',
    atStart,
    async run(desk) {
      where.push(desk);
      if (where.length <= fails) throw new TypeError('the disk is full');
      return { times: where.length };
    },
  };
  return { job, where };
}

test('two Redresses do a job of the day once between them, and once more on another day', async () => {
  const other = await another();
  const { job, where } = counting('daily', true);
  await Promise.all([start(deskOf(scratch), [job]), start(other, [job])]);
  await until(() => where.length > 0);
  await pause(1_500);
  assert.equal(where.length, 1);
  await start(deskOf(scratch, momentAt(day('2026-03-12'), '08:00')), [job]);
  await until(() => where.length > 1);
  await pause(1_500);
  assert.equal(where.length, 2);
  await Promise.all(running.splice(0).map((one) => one.stop()));
  await other.close();
});

test('a job that fails is logged and tried again', async () => {
  const { job, where } = counting('failing', false, 1);
  const jobs = await start(deskOf(scratch), [job]);
  await jobs.soon('failing');
  await until(() => where.length === 2);
  const failed = said.find(({ level, what }) => level === 'error' && what['job'] === 'failing');
  assert.equal(failed?.says, 'a job failed, and will be tried again');
  await until(() => said.some(({ level, what }) => level === 'info' && what['job'] === 'failing'));
});

test('what is stopped waits for what is being done', async () => {
  let ended = false;
  const slow: Job = {
    name: 'slow',
    cron: '0 3 1 1 *',
    atStart: true,
    async run() {
      await pause(1_200);
      ended = true;
      return {};
    },
  };
  const jobs = await start(deskOf(scratch), [slow]);
  await pause(700);
  await jobs.stop();
  assert.equal(ended, true);
});

test('the night passes, a checkpoint is signed and what is over is swept away', async () => {
  const own = await scratchRecord();
  const made = deskOf(own, momentAt(day('2026-03-01'), '10:00'));
  await openDemo(made, { seed: 'jobs', complaints: 8 });
  const later = deskOf(own, momentAt(day('2026-11-01'), '10:00'));
  const count = async () => (await own.record.figures(demoOrganisation)).events;
  const before = await count();
  said.length = 0;
  const jobs = await startJobs({ desk: later, log, lookEvery: 0.5 });
  for (const { name, atStart } of everyJob) if (!atStart) await jobs.soon(name);
  await until(() =>
    everyJob.every(({ name }) => said.some(({ what, says }) => says === 'job done' && what['job'] === name)),
  );
  await jobs.stop();
  assert.ok((await count()) > before, 'eight months on, something had fallen due');
  const checkpoints = await own.record.checkpoints.list(demoOrganisation);
  assert.equal(checkpoints.at(-1)?.at.slice(0, 10), '2026-11-01');
  await own.close();
});
