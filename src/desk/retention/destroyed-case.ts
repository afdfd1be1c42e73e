import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import { rules } from '#guidance/catalogue.ts';
import * as complaint from '#kinds/complaint/state.ts';
import * as dataRequest from '#kinds/data-request/state.ts';
import type { Gone } from '#kinds/gone.ts';
import { kindNamed } from '#kinds/kinds.ts';
import type { Desk } from '../desk.ts';
import { historyIn, stateIn } from '../history.ts';
import type { Person } from '../sign-in/person.ts';

/** What is still shown of a case that has been destroyed. */
export interface DestroyedCase {
  readonly reference: string;
  readonly how: 'destroyed' | 'anonymised';
  readonly on: Day;
  readonly certificate: string;
  /** The rule it went by, as it is called, with the clauses it went under. */
  readonly rule: string;
  readonly clauses: readonly ClauseId[];
  readonly contract: string;
  readonly receivedOn: Day;
  /** Words that stay because nobody can be told from them. */
  readonly words: readonly string[];
}

/** A case of a kind that has been destroyed and left its figures; null for every other, and for one that is not theirs to see. */
export async function destroyedCase(
  desk: Desk,
  { organisation }: Person,
  kind: 'complaint' | 'data-request',
  reference: string,
): Promise<DestroyedCase | null> {
  const [loaded, found] = [await desk.record.loadByReference(organisation, reference), kindNamed(kind)];
  if (loaded === null || found === undefined || loaded.kind !== kind) return null;
  const gone = leftOf[kind](stateIn(found, historyIn(loaded.events)));
  if (gone === null) return null;
  const { left, on, certificate, rule, clauses, words } = gone;
  return {
    reference: left.reference,
    how: words.length > 0 ? 'anonymised' : 'destroyed',
    on,
    certificate,
    rule: rules.rules.get(rule)?.title ?? rule,
    clauses,
    contract: left.contract.name,
    receivedOn: left.receivedOn,
    words,
  };
}

type Left = Gone & {
  readonly left: {
    readonly reference: string;
    readonly contract: { readonly name: string };
    readonly receivedOn: Day;
  };
};

/** What each kind leaves of a case that was destroyed; null where it was not. */
const leftOf: Readonly<Record<'complaint' | 'data-request', (state: unknown) => Left | null>> = {
  complaint(state) {
    const one = state as complaint.ComplaintState;
    return complaint.isDestroyed(one) ? one.destroyed : null;
  },
  'data-request'(state) {
    const one = state as dataRequest.DataRequestState;
    return dataRequest.isDestroyed(one) ? one.destroyed : null;
  },
};
