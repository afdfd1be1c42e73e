import type { Duty } from '#core/projection.ts';
import type { Situation } from '#kinds/kind.ts';
import { outgoingWishes, promiseWishes, signpostWishes } from './duties/beside.ts';
import { checkWishes } from './duties/checks.ts';
import {
  clearanceWishes,
  iceWishes,
  moneyWishes,
  ombudsmanWishes,
  recommendationWishes,
  redactionWishes,
} from './duties/ice.ts';
import { mixedWishes } from './duties/mixed.ts';
import { providerWishes, unroutedWishes } from './duties/provider.ts';
import { reportWishes } from './duties/reports.ts';
import { isToldTo, officerWishes } from './duties/restricted.ts';
import { inOrder, type Reading, settle, soonest, type Wish } from './duties/wish.ts';
import { type Complaint, isOpen } from './state.ts';

/**
 * Everything that is owed on a complaint, soonest first. Of a limb’s own duties only the next one stands here, so that a
 * list of work stays a list of things to do; its other clocks stand on the case. An open complaint always has at least one.
 */
export function dutiesOf(complaint: Complaint, reading: Reading): Duty[] {
  const calendar = reading.calendars[complaint.contract.nation];
  const wishes = [
    ...officerWishes(complaint),
    ...reportWishes(complaint, reading),
    ...(isOpen(complaint) ? wishesOfAnOpenOne(complaint, reading) : []),
  ];
  return inOrder(
    wishes.map((wish) => settle(wish, complaint, calendar)),
    (duty) => duty.due,
  );
}

/** The same as one person is told of it: what an officer is asked about another complaint is the officer’s alone. */
export const dutiesToldTo = (complaint: Complaint, reading: Reading & Pick<Situation, 'actor'>): Duty[] =>
  dutiesOf(complaint, reading).filter((duty) => isToldTo(duty, reading.actor));

function wishesOfAnOpenOne(complaint: Complaint, reading: Reading): Wish[] {
  return [
    ...soonest(unroutedWishes(complaint), complaint),
    ...soonest(providerWishes(complaint), complaint),
    ...soonest(mixedWishes(complaint, reading), complaint),
    ...outgoingWishes(complaint),
    ...signpostWishes(complaint),
    ...promiseWishes(complaint),
    ...iceWishes(complaint),
    ...moneyWishes(complaint),
    ...recommendationWishes(complaint),
    ...ombudsmanWishes(complaint),
    ...clearanceWishes(complaint),
    ...redactionWishes(complaint),
    ...checkWishes(complaint, reading),
  ];
}
