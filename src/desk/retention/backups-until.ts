import { type Day, dayOf, plusDays } from '#core/day.ts';
import { backupsGoneBy } from '../backup/gone-by.ts';
import type { Desk } from '../desk.ts';
import { retentionSettings } from './retention-settings.ts';

/**
 * The last day on which a backup made by now may still be kept: of those Redress makes by itself, as they lie, and of those the
 * provider says it makes, by its setting; the later of the two. Null where there are none of either.
 */
export async function backupsUntil(desk: Desk, organisation: string): Promise<Day | null> {
  const today = dayOf(desk.now());
  const { backupDays } = await retentionSettings(desk, organisation);
  const said = backupDays === null ? null : plusDays(today, backupDays);
  if ((desk.backups ?? null) === null) return said;
  const known = await backupsGoneBy(desk, today);
  return known === null || (said !== null && said > known) ? said : known;
}
