import { dayOf } from '#core/day.ts';
import { holdsOn } from '#kinds/complaint/holds.ts';
import type { ComplaintState } from '#kinds/complaint/state.ts';
import { undecidedErasures } from '../data-request/undecided.ts';
import type { Desk } from '../desk.ts';
import { documentedHolds } from './holds.ts';

/** A case, by what its holds follow from. */
export interface HeldCase {
  readonly stream: string;
  readonly kind: string;
  readonly reference: string;
  readonly state: ComplaintState;
  readonly open: boolean;
}

const codes = {
  open: 'open-complaint',
  'ice-window': 'ice-window',
  'ice-case': 'ice-case',
  ombudsman: 'phso-case',
} as const;

/** Everything that holds a case back today, by its code: what happened to it, an erasure request about it, and what a person put on it. */
export async function holdsStanding(desk: Desk, organisation: string, held: HeldCase): Promise<string[]> {
  const [byHand, undecided] = await Promise.all([
    documentedHolds(desk, organisation, held.stream),
    undecidedErasures(desk, organisation),
  ]);
  return [
    ...byItself(desk, held),
    ...(undecided.has(held.reference) ? ['erasure-request'] : []),
    ...byHand.map(({ because }) => (because === 'other' ? 'a hold put on by hand' : because)),
  ];
}

/** What holds a case back by what has happened to it: a complaint says so itself, and of any other that it is open. */
function byItself(desk: Desk, { kind, state, open }: HeldCase): readonly string[] {
  if (kind !== 'complaint') return open ? [codes.open] : [];
  return state.exists ? holdsOn(state, dayOf(desk.now())).map(({ id }) => codes[id]) : [];
}
