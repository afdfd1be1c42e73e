import { z } from 'zod';
import { type Day, dayOf } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { someDay } from '#kinds/inputs.ts';
import { changeRefusal } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import { type Changing, saveSetting } from './save.ts';
import { printable, settingKinds, settingsOf } from './settings.ts';

export const checkSchema = z.strictObject({ on: someDay });

/** Records that the addresses and numbers of a wording were checked, and found right, on a day (AMB-25). */
export async function checkWording(
  desk: Desk,
  who: Changing,
  { id, on }: { readonly id: string; readonly on: Day },
): Promise<Refusal | null> {
  const barred = changeRefusal(who.actor, 'wording');
  if (barred !== null) return barred;
  const settings = await settingsOf(desk, who.organisation);
  if (!printable(settings).some((wording) => wording.id === id))
    return {
      code: 'wording.unknown',
      says: 'There is no such wording.',
      remedy: 'Choose one from the list.',
      clauses: [],
    };
  if (on > dayOf(desk.now()))
    return {
      code: 'wording.checked-in-future',
      says: 'That day is still to come.',
      remedy: 'Give the day they were checked.',
      clauses: [],
      at: 'on',
    };
  return saveSetting(desk, {
    ...who,
    type: 'WordingChecked',
    stream: `wording-checked-${id}`,
    kind: settingKinds.wordingChecked,
    payload: { wording: id, on },
  });
}
