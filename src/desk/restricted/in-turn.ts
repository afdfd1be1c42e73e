import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import type { SettingChange } from '../settings/follow.ts';
import { type SettingSaved, saveSetting } from '../settings/save.ts';

/** Tries before it is given up: each who comes second writes after whoever came first. */
const tries = 10;

/** Adds to a stream that only grows, such as a list of who looked: two who write at once write one after the other. */
export async function saveInTurn<Type extends SettingChange>(
  desk: Desk,
  saved: Omit<SettingSaved<Type>, 'opened'>,
): Promise<Refusal | null> {
  for (let attempt = 1; ; attempt += 1) {
    const refusal = await saveSetting<Type>(desk, saved);
    if (refusal?.code !== 'setting.changed-meanwhile' || attempt === tries) return refusal;
  }
}
