import { type Day, momentAt } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { passTheNight } from '../overnight.ts';

/**
 * Lets the nights up to and with a day pass, each on which something falls due to the system, in their order: what is done on
 * the fifth is done as on the fifth, however late the rehearsal asks for it.
 */
export const passNights = (desk: Desk, organisation: string, to: Day): Promise<number> =>
  desk.record.asItself(() => passUpTo(desk, organisation, to));

async function passUpTo(desk: Desk, organisation: string, to: Day): Promise<number> {
  let done = 0;
  let last: Day | null = null;
  for (;;) {
    const next = await nextDue(desk, organisation, last);
    if (next === null || next > to) return done;
    done += (await passTheNight({ ...desk, now: () => momentAt(next, '10:00') }, organisation)).done;
    last = next;
  }
}

/** The next day, after one that has passed, on which the system owes something. */
async function nextDue(desk: Desk, organisation: string, after: Day | null): Promise<Day | null> {
  const page = await desk.record.work.list(organisation, { role: 'system', owner: null }, { limit: 200 });
  if (isRefusal(page)) throw new RangeError(page.says);
  const days = page.items.map(({ duty }) => duty.due).filter((due) => after === null || due > after);
  return days.toSorted()[0] ?? null;
}
