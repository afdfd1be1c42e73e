import { type Day, dayOf, type Moment, plusDays } from '#core/day.ts';
import type { Backup } from '#record/backup/backups.ts';
import type { Desk } from '../desk.ts';
import type { BackupMeans } from './means.ts';

export type { Backup } from '#record/backup/backups.ts';

/** How backups stand, as an administrator sees it. */
export interface BackupStanding {
  /** Null where none are made by themselves. */
  readonly means: Pick<BackupMeans, 'folder' | 'days' | 'toRecipients'> | null;
  /** The latest first; those that were let go of are not among them. */
  readonly backups: readonly Backup[];
  /** When the newest proven one was made; null when there is none. */
  readonly lastProven: Moment | null;
  /** The day the next is made in the night. */
  readonly next: Day | null;
  /** What is wrong, in a sentence that stands in red; null when nothing is. */
  readonly warning: string | null;
}

/** Days after which an unproved record is a danger. */
const tooLong = 2;

/** How backups stand now. */
export async function backupStanding(desk: Desk, means: BackupMeans | null): Promise<BackupStanding> {
  const backups = (await desk.record.backups.list(100)).filter(({ removedAt }) => removedAt === null);
  const today = dayOf(desk.now());
  const whole = means?.toRecipients === true ? ['proven', 'in-part'] : ['proven'];
  const proven = backups.find(({ made, proof }) => made !== null && whole.includes(proof?.outcome ?? ''));
  const lastProven = proven?.made?.at ?? null;
  return {
    means,
    backups,
    lastProven,
    next: means === null ? null : plusDays(today, 1),
    warning: means === null ? null : warningOf(today, backups, lastProven),
  };
}

function warningOf(today: Day, backups: readonly Backup[], lastProven: Moment | null): string | null {
  const ended = backups.find(({ state }) => state === 'made' || state === 'failed');
  if (lastProven !== null && plusDays(dayOf(lastProven), tooLong) >= today) return null;
  if (lastProven !== null) return `The last backup that was proved is more than ${tooLong} days old.`;
  return ended === undefined ? null : 'No backup has been proved yet.';
}
