import { randomUUID } from 'node:crypto';
import { dayOf } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { submit } from './cases/submit.ts';
import { systemActor } from './complaint-setting.ts';
import type { Desk } from './desk.ts';
import { forgetOldImports } from './import/run-import.ts';
import { providersOf } from './organisation/organisation.ts';
import { lookFromMarked } from './restricted/later-complaints/look.ts';

/** How many cases are taken at a time. */
const batch = 200;

/** What a night did. */
export interface Night {
  readonly done: number;
  /** Duties that were due and refused: a case that moved on meanwhile. */
  readonly refused: number;
}

/** Lets the night pass for every provider: what `passTheNight` does for one, a look for later complaints of marked people, and imports given long ago. */
export async function passTheNightForAll(desk: Desk): Promise<Night> {
  const night = { done: 0, refused: 0 };
  for (const { id } of await providersOf(desk)) {
    const { done, refused } = await passTheNight(desk, id);
    await lookFromMarked(desk, id);
    await forgetOldImports(desk, id);
    night.done += done;
    night.refused += refused;
  }
  return night;
}

/**
 * Does what fell due for the system itself: eight weeks that have passed, six months that have ended. It goes through the
 * same door as a clerk, so it can be run again at any time without harm.
 */
export async function passTheNight(desk: Desk, organisation: string): Promise<Night> {
  const today = dayOf(desk.now());
  let done = 0;
  let refused = 0;
  let after: string | undefined;
  do {
    const page = await desk.record.work.list(
      organisation,
      { role: 'system', owner: null },
      { limit: batch, ...(after === undefined ? {} : { after }) },
    );
    if (isRefusal(page)) throw new RangeError(page.says);
    for (const { duty, card, kind } of page.items) {
      // The list is in the order of the day to act by, which is never after the day it is due.
      if (duty.actBy > today) return { done, refused };
      if (duty.command === null || duty.due > today) continue;
      const outcome = await submit(desk, {
        organisation,
        actor: systemActor,
        kind,
        command: duty.command,
        reference: card.reference,
        input: {},
        key: randomUUID(),
      });
      if (outcome.outcome === 'done') done += 1;
      else refused += 1;
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  return { done, refused };
}
