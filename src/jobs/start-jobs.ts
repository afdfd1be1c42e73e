import { createHash } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import { dayOf } from '#core/day.ts';
import type { Desk } from '#desk/desk.ts';
import { everyJob } from './every-job.ts';
import type { Job } from './job.ts';

/** Where jobs say what they did: a line each, without anybody's name or words. */
export interface JobLog {
  info(what: object, says: string): void;
  warn(what: object, says: string): void;
  error(what: object, says: string): void;
}

export interface JobOptions {
  readonly desk: Desk;
  readonly log: JobLog;
  readonly jobs?: readonly Job[];
  /** Seconds between looking whether there is something to do: half a minute unless told. */
  readonly lookEvery?: number;
  /** Seconds before a job that failed is tried again, longer each time: a minute unless told. */
  readonly tryAgainAfter?: number;
}

/** Jobs, being done. */
export interface RunningJobs {
  /** Has a job done soon, by whoever takes it first. */
  soon(name: string): Promise<void>;
  /** Takes no more, and waits for what is being done. */
  stop(): Promise<void>;
}

/** Tries after the first. With a minute's pause that doubles, the last comes half an hour later. */
const tries = 5;
/** Milliseconds a job under way may take to finish when Redress is told to stop; what does not is done again by another. */
const patience = 8_000;

/**
 * Starts doing jobs on the record's own database. Any number of Redresses may: each job is taken by one of them. One that fails
 * is logged and tried again, by it or by another.
 */
export async function startJobs(options: JobOptions): Promise<RunningJobs> {
  const { desk, log, jobs = everyJob, lookEvery = 30, tryAgainAfter = 60 } = options;
  const { queue } = desk.record;
  const boss = new PgBoss({
    db: queue,
    schema: queue.schema,
    cronMonitorIntervalSeconds: 45,
    cronWorkerIntervalSeconds: 45,
  });
  boss.on('error', (err) => log.warn({ err }, 'the job queue could not be reached'));
  boss.on('warning', ({ message }) => log.info({}, message));
  await boss.start();
  const today = dayOf(desk.now());
  for (const job of jobs) {
    // One at a time: a job never runs beside itself, on this Redress or another.
    await boss.createQueue(job.name, {
      policy: 'singleton',
      retryLimit: tries,
      retryDelay: tryAgainAfter,
      retryBackoff: true,
    });
    await boss.schedule(job.name, job.cron, null, { tz: 'Europe/London' });
    if (job.atStart) await boss.send(job.name, null, { id: onceOn(job.name, today) });
    await boss.work(job.name, { pollingIntervalSeconds: lookEvery }, async () => done(job, options));
  }
  return {
    async soon(name) {
      await boss.send(name);
    },
    async stop() {
      await boss.stop({ graceful: true, close: false, timeout: patience });
      log.info({}, 'jobs stopped');
    },
  };
}

async function done({ name, run }: Job, { desk, log }: JobOptions): Promise<object> {
  try {
    const what = await run(desk);
    log.info({ job: name, ...what }, 'job done');
    return what;
  } catch (err) {
    log.error({ err, job: name }, 'a job failed, and will be tried again');
    throw err;
  }
}

/** The id of a job for a day: however many Redresses start that day, there is one of it (a UUID of RFC 9562, version 8). */
function onceOn(name: string, on: string): string {
  const hex = createHash('sha256').update(`redress job ${name} ${on}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
