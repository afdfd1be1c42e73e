import { type Day, dayOf, plusDays } from '#core/day.ts';
import type { Desk } from '../desk.ts';

/**
 * The last day on which a backup made up to a day may still be kept: what a certificate of destruction names. One that is being
 * made counts as made now. Null where none made by then is kept. Backups made by hand with “redress backup” are not known here.
 */
export async function backupsGoneBy(desk: Desk, day: Day): Promise<Day | null> {
  const days = (await desk.record.backups.list(1_000)).flatMap(({ state, made, removedAt }) => {
    if (state === 'waiting' || state === 'under-way') return keptFromNow(desk);
    return made !== null && removedAt === null && dayOf(made.at) <= day ? [made.keptUntil] : [];
  });
  return days.reduce<Day | null>((last, next) => (last === null || next > last ? next : last), null);
}

const keptFromNow = ({ backups, now }: Desk): Day[] =>
  (backups ?? null) === null ? [] : [plusDays(dayOf(now()), backups?.days ?? 0)];
