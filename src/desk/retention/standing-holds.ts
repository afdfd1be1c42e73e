import { type Day, dayOf } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { holdsOn } from '#kinds/complaint/holds.ts';
import type { ComplaintState } from '#kinds/complaint/state.ts';
import { type UndecidedErasures, undecidedErasures } from '../data-request/undecided.ts';
import type { Desk } from '../desk.ts';
import { documentedHolds } from './holds.ts';
import { type DocumentedHold, holdCauseWords } from './kept-holds.ts';

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

/** Everything that holds a case back today, by its code; and of what a person put on it, the reasons. */
export interface HoldsStanding {
  readonly codes: readonly string[];
  readonly byHand: readonly DocumentedHold[];
}

/**
 * What holds a case back: what happened to it, an erasure request about it, and what a person put on it.
 * @param asked the erasures nothing is decided of, where many cases are looked at together: each is read only once then
 */
export async function holdsStanding(
  desk: Desk,
  organisation: string,
  held: HeldCase,
  asked?: UndecidedErasures,
): Promise<HoldsStanding> {
  const [byHand, undecided] = await Promise.all([
    documentedHolds(desk, organisation, held.stream),
    asked ?? undecidedErasures(desk, organisation),
  ]);
  return {
    codes: [
      ...byItself(desk, held),
      ...(undecided.has(held.reference) ? ['erasure-request'] : []),
      ...byHand.map(({ because }) => (because === 'other' ? 'a hold put on by hand' : because)),
    ],
    byHand,
  };
}

/** Refusals with what a person wrote of a hold beside it: the reason, and the day it is looked at again (table 6.3). */
export const withReasons = (refusals: readonly Refusal[], { byHand }: HoldsStanding, today: Day): Refusal[] =>
  refusals.map((refusal) =>
    refusal.code === 'retention.on-hold' && byHand.length > 0
      ? { ...refusal, remedy: [refusal.remedy, ...byHand.map((hold) => inAWord(hold, today))].join(' ') }
      : refusal,
  );

const inAWord = ({ because, why, reviewOn }: DocumentedHold, today: Day): string =>
  `${holdCauseWords[because]}: “${why}” It is looked at again on ${inWords(reviewOn, today)}.`;

/** What holds a case back by what has happened to it: a complaint says so itself, and of any other that it is open. */
function byItself(desk: Desk, { kind, state, open }: HeldCase): readonly string[] {
  if (kind !== 'complaint') return open ? [codes.open] : [];
  return state.exists ? holdsOn(state, dayOf(desk.now())).map(({ id }) => codes[id]) : [];
}
