import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Moment } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { openSession } from '#desk/sign-in/session.ts';
import { pressroom } from '#letters/pressroom.ts';
import { type Config, readConfig } from '#server/config.ts';
import { now } from '#server/now.ts';
import { openDeskOn } from '#server/open-desk.ts';
import { openRecordFor } from '#server/record.ts';
import { people, setUpProvider } from '../desk/set-up-provider.ts';
import type { Target } from './load.ts';
import { type Started, start, until } from './started.ts';

const root = join(import.meta.dirname, '..', '..');
const organisation = 'sandpiper';

/** Where a Redress of the rig keeps its record. */
export interface Place {
  /** The data folder. */
  readonly data: string;
  /** Null for the private PostgreSQL. */
  readonly databaseUrl: string | null;
}

const environmentOf = ({ data, databaseUrl }: Place): Record<string, string> => ({
  REDRESS_DATA: data,
  // One handler writes what an office does.
  REDRESS_ASKS_A_MINUTE: '0',
  ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
});

function configOf(place: Place): Config {
  const config = readConfig(environmentOf(place));
  if (isRefusal(config)) throw new Error(config.says);
  return config;
}

/** Makes a provider with its people in a record, and opens a session of a handler's: its secret is given back. */
export async function prepare(place: Place): Promise<string> {
  const running = await openRecordFor(configOf(place), () => undefined);
  if (isRefusal(running)) throw new Error(running.says);
  try {
    const desk = { record: running.record, now, ...pressroom };
    await running.record.organisations.open(
      { id: organisation, name: 'Sandpiper Works', referencePrefix: 'SW' },
      now(),
    );
    await setUpProvider(desk, organisation);
    const account = await running.record.accounts.find(organisation, people.marigold.id);
    if (account === null) throw new Error('the handler is not there');
    return (await openSession(desk, account, { owes: 'nothing' })).secret;
  } finally {
    await running.close();
  }
}

/** A session of the handler's as of a moment, opened beside the Redress that serves. */
export async function sessionFor(place: Place, at: Temporal.Instant): Promise<string> {
  return withDesk(place, async (desk) => {
    const account = await desk.record.accounts.find(organisation, people.marigold.id);
    if (account === null) throw new Error('the handler is not there');
    return (await openSession({ ...desk, now: () => at.toString() as Moment }, account, { owes: 'nothing' }))
      .secret;
  });
}

/** How often each job that is done at a start was asked for: once a day, whoever starts. */
export async function jobsDone(place: Place): Promise<ReadonlyMap<string, number>> {
  return withDesk(place, async ({ record: { queue } }) => {
    const { rows } = await queue.executeSql(
      `select name, count(*)::int as times from ${queue.schema}.job where name not like '\\_\\_%' group by name`,
    );
    return new Map((rows as { name: string; times: number }[]).map(({ name, times }) => [name, times]));
  });
}

async function withDesk<T>(place: Place, work: (desk: Desk) => Promise<T>): Promise<T> {
  const open = await openDeskOn(configOf(place));
  if (isRefusal(open)) throw new Error(open.says);
  try {
    return await work(open.desk);
  } finally {
    await open.close();
  }
}

/** A Redress of the rig's own, serving. */
export interface Serving extends Started {
  readonly at: string;
  readonly log: string;
  readonly target: Target;
  /** Milliseconds from its start to its first answer. */
  readonly took: number;
}

let started = 0;

/** Starts Redress and waits for its first answer. */
export async function serve(
  place: Place,
  secret: string,
  more: Record<string, string> = {},
): Promise<Serving> {
  started += 1;
  const log = `${place.data}-${started}.log`;
  writeFileSync(log, '');
  const from = performance.now();
  const env = { ...process.env, ...environmentOf(place), PORT: '0', REDRESS_LOG: 'warn', ...more };
  const redress = start('redress', process.execPath, ['main.ts'], log, { cwd: root, env });
  const address = (): string | undefined => /at (http:\/\/[\d.:]+)/.exec(readFileSync(log, 'utf8'))?.[1];
  await until(
    'Redress says where it is',
    async () => address() !== undefined || redress.child.exitCode !== null,
    60_000,
  );
  const at = address();
  if (at === undefined) throw new Error(`Redress did not start: ${readFileSync(log, 'utf8')}`);
  await until('Redress answers', async () => (await fetch(new URL('/healthz', at))).ok, 60_000);
  const took = performance.now() - from;
  return { ...redress, at, log, took, target: { at, token: secret, contract: 'larkshire' } };
}

/** What `redress verify` says of the whole record, and whether it found nothing. */
export async function verify(place: Place): Promise<{ readonly good: boolean; readonly says: string }> {
  const log = `${place.data}-verify.log`;
  writeFileSync(log, '');
  const env = { ...process.env, ...environmentOf(place) };
  const { child } = start('verify', process.execPath, ['src/server/command-line.ts', 'verify'], log, {
    cwd: root,
    env,
  });
  await until('verify', async () => child.exitCode !== null, 600_000);
  return {
    good: child.exitCode === 0,
    says: readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' '),
  };
}
