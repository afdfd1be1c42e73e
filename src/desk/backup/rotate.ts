import { type Day, dayOf, type Moment, plusDays } from '#core/day.ts';
import type { Backup } from '#record/backup/backups.ts';
import type { Desk } from '../desk.ts';
import type { BackupMeans } from './means.ts';

/** A backup of ours by its name: the date and time it was made at, in UTC. Nothing else in the folder is touched. */
const ours = /^redress-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup$/;

/**
 * Lets the backups go that were kept long enough, by their names, so that none stays behind that the record has forgotten. The newest
 * proven one is never among them, or, where none was proved, the newest. Gives back how many went.
 */
export async function dropOldBackups(desk: Desk, means: BackupMeans): Promise<number> {
  const today = dayOf(desk.now());
  const known = await desk.record.backups.list(1_000);
  const names = (await means.names()).filter((name) => ours.test(name)).toSorted();
  const keep = newestProven(known, names) ?? names.at(-1);
  let removed = 0;
  for (const name of names) {
    if (plusDays(madeOn(name), means.days) >= today) continue;
    if (name === keep) {
      await keptToday(desk, known, name, today);
      continue;
    }
    await means.remove(name);
    await desk.record.backups.removed(name, desk.now());
    removed += 1;
  }
  return removed;
}

const newestProven = (known: readonly Backup[], names: readonly string[]): string | undefined =>
  names.findLast((name) =>
    known.some(({ made, proof }) => made?.file === name && proof?.outcome === 'proven'),
  );

/** What is kept beyond its time, because there is nothing better, says so. */
async function keptToday(desk: Desk, known: readonly Backup[], name: string, today: Day): Promise<void> {
  const row = known.find(({ made }) => made?.file === name);
  if (row !== undefined) await desk.record.backups.keepUntil(row.id, plusDays(today, 1));
}

function madeOn(name: string): Day {
  const at = name.replace(ours, '$1-$2-$3T$4:$5:$6Z');
  return dayOf(at as Moment);
}
