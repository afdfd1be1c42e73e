import { randomUUID } from 'node:crypto';
import { type Day, dayOf, type Moment, plusDays } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import type { Backup } from '#record/backup/backups.ts';
import type { Desk } from '../desk.ts';
import { oneRound } from '../one-round.ts';
import type { BackupMeans, Far, Proof } from './means.ts';
import { dropOldBackups } from './rotate.ts';

/** How often it is said how far one is, in milliseconds: long before another would take it for left behind. */
const sayEvery = 1_000;
/** A backup younger than this is tonight’s: hours. */
const night = 20;

/** What was done about backups. */
export interface Made {
  readonly made: number;
  readonly failed: number;
  readonly proven: number;
  readonly removed: number;
}

/** Asks for one, now. One that waits or is under way is given back, so that a second press makes no second backup. */
export async function askForBackup(desk: Desk, askedByName: string | null): Promise<Backup> {
  const { backups } = desk.record;
  const [last] = await backups.list(1);
  if (last?.state === 'waiting' || last?.state === 'under-way') return last;
  const id = randomUUID();
  await backups.ask({ id, askedByName, at: desk.now() });
  const asked = await backups.find(id);
  if (asked === null) throw new RangeError('a backup that was asked for is not there');
  return asked;
}

/** The night’s backup: asks for one unless there is a young one, makes what waits, proves the newest, and lets old ones go. */
export async function backUpTonight(desk: Desk, means: BackupMeans): Promise<Made> {
  const before = Temporal.Instant.from(desk.now()).subtract({ hours: night });
  const young = (await desk.record.backups.list(50)).some(
    ({ state, made }) => state === 'made' && made !== null && Temporal.Instant.compare(made.at, before) > 0,
  );
  if (!young) await askForBackup(desk, null);
  return makeBackups(desk, means);
}

/**
 * Makes the backups that wait, each by one Redress, proves each and lets old ones go. Called again while it is at work it waits with
 * the rest.
 */
export const makeBackups = oneRound(makeWaiting);

async function makeWaiting(desk: Desk, means: BackupMeans): Promise<Made> {
  const { backups } = desk.record;
  const done = { made: 0, failed: 0, proven: 0, removed: 0 };
  for (let work = await backups.take(desk.now()); work !== null; work = await backups.take(desk.now())) {
    const outcome = await makeOne(desk, means, work.id);
    if (outcome === null) done.failed += 1;
    else done.made += 1;
    if (outcome === 'proven') done.proven += 1;
    done.removed += await dropOldBackups(desk, means);
  }
  return done;
}

/** Makes one and proves it; null when it was not made, which its row then says. */
async function makeOne(desk: Desk, means: BackupMeans, id: string): Promise<string | null> {
  const { backups } = desk.record;
  const telling = sayingHowFar(desk, id);
  const file = nameAt(desk.now());
  try {
    const made = await means.make(file, (far) => telling.far(far));
    if (isRefusal(made)) {
      await backups.failed(id, [made.says, made.remedy].join(' '));
      return null;
    }
    telling.far({ done: 0, of: 0, says: 'Restoring it to prove it' });
    const proof = await provedOrNot(means, file, made.sha256);
    await backups.made(id, { file, ...made, keptUntil: lastDayOf(made.at, means.days) });
    await backups.proved(id, { ...proof, at: desk.now() });
    return proof.outcome;
  } catch (error) {
    await backups.failed(id, 'Something went wrong while it was made. The log of the server says more.');
    throw error;
  } finally {
    telling.end();
  }
}

/** A proof that itself went wrong says nothing of the backup but that it is not proved. */
const provedOrNot = (means: BackupMeans, file: string, sha256: string): Promise<Proof> =>
  means.prove(file, sha256).catch(() => ({
    outcome: 'failed',
    says: 'It could not be restored to prove it. The log of the server says why.',
  }));

/** Says how far it is, now and then, and that it is still being made where nothing else is said. */
function sayingHowFar(desk: Desk, id: string) {
  let last: Far = { done: 0, of: 0, says: '' };
  const say = (): void =>
    void desk.record.backups.heard(id, { ...last, at: desk.now() }).catch(() => undefined);
  const saying = setInterval(say, sayEvery);
  saying.unref();
  return {
    far(far: Far) {
      last = far;
    },
    end: () => clearInterval(saying),
  };
}

/** The last day a backup made at a moment is kept. */
const lastDayOf = (at: Moment, days: number): Day => plusDays(dayOf(at), days);

/** A backup’s name: when it was made, in an order that sorts. */
const nameAt = (at: Moment): string =>
  `redress-${Temporal.Instant.from(at).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}.backup`;
