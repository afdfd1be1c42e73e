import { type Day, dayOf, plusDays } from '#core/day.ts';
import type { Desk } from '../desk.ts';
import { retentionSettings } from './retention-settings.ts';

/** The last day on which a backup made by now may still be kept; null where none is said to be made. */
export async function backupsUntil(desk: Desk, organisation: string): Promise<Day | null> {
  const { backupDays } = await retentionSettings(desk, organisation);
  return backupDays === null ? null : plusDays(dayOf(desk.now()), backupDays);
}
