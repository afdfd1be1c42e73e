import type { Day } from '#core/day.ts';
import { isDestroyed } from '#kinds/complaint/state.ts';
import type { Desk } from '../desk.ts';
import { historyOf, stateOf } from '../history.ts';
import type { Person } from '../sign-in/person.ts';

/** What is still shown of a complaint that has been destroyed. */
export interface DestroyedCase {
  readonly reference: string;
  readonly how: 'destroyed' | 'anonymised';
  readonly on: Day;
  readonly certificate: string;
  readonly contract: string;
  readonly receivedOn: Day;
  readonly stages: number;
  /** Words that stay because nobody can be told from them. */
  readonly words: readonly string[];
}

/** A complaint that has been destroyed and left its figures; null for every other. */
export async function destroyedCase(
  desk: Desk,
  { organisation }: Person,
  reference: string,
): Promise<DestroyedCase | null> {
  const loaded = await desk.record.loadByReference(organisation, reference);
  if (loaded === null || loaded.kind !== 'complaint') return null;
  const state = stateOf(historyOf(loaded.events));
  if (!isDestroyed(state)) return null;
  const { left, on, certificate, words } = state.destroyed;
  return {
    reference: left.reference,
    how: words.length > 0 ? 'anonymised' : 'destroyed',
    on,
    certificate,
    contract: left.contract.name,
    receivedOn: left.receivedOn,
    stages: left.stages.length,
    words,
  };
}
