import { type Day, dayOf, plusDays } from '#core/day.ts';
import type { Desk } from '../desk.ts';

/** The last day on which a backup made by now may still be kept; null where none is said to be made. */
export async function backupsUntil(desk: Desk, organisation: string): Promise<Day | null> {
  const kept = await desk.record.settings.find(organisation, 'retention', 'retention');
  const { backupDays = null } = (kept?.body ?? {}) as { backupDays?: number | null };
  return backupDays === null ? null : plusDays(dayOf(desk.now()), backupDays);
}
