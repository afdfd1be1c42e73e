import type { Desk } from './desk.ts';
import { providersOf } from './organisation/organisation.ts';

/**
 * Signs what each provider's record is up to now. Costs what was recorded since the last checkpoint; with nothing new there is
 * none. Gives back how many providers have one.
 */
export async function takeCheckpoints(desk: Desk): Promise<number> {
  let taken = 0;
  for (const { id } of await providersOf(desk))
    if ((await desk.record.checkpoints.take(id, desk.now())) !== null) taken += 1;
  return taken;
}
