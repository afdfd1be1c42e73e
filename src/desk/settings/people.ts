import type { Day } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Actor } from '#kinds/kind.ts';
import type { Desk } from '../desk.ts';
import { administers, saveSetting } from './save.ts';
import { settingKinds } from './settings.ts';

/** Records when a member of staff was trained to handle complaints (BP-A2-2.4). */
export async function saveTraining(
  desk: Desk,
  who: { organisation: string; actor: Actor; key: string },
  given: { account: string; on: Day },
): Promise<Refusal | null> {
  const refusal = administers(who.actor);
  if (refusal !== null) return refusal;
  return saveSetting(desk, {
    ...who,
    type: 'TrainingRecorded',
    stream: `training-${given.account}`,
    kind: settingKinds.training,
    payload: given,
  });
}
