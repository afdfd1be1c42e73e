import type { TableRow } from '#core/rule.ts';
import { type RuleBook, tableIn } from '#core/rule-book.ts';
import {
  type IceEvent,
  type IceMoveThen,
  type IceMoveWhen,
  type IceState,
  stepBack,
} from '#guidance/complaint/ice-transitions.ts';
import type { PackId } from '#guidance/programmes.ts';
import { type Guard, heldTo, type Move, mustHold } from './moves.ts';

/** What is known beside the event. Left out is not known; an answer of null is an answer not given yet. */
export interface IceFacts {
  /** The steps handed back are named. */
  readonly stepsNamed?: boolean | null | undefined;
  readonly providerAccepts?: boolean | null | undefined;
  readonly complainantAccepts?: boolean | null | undefined;
  /** ICE has written so. */
  readonly iceNotice?: boolean | null | undefined;
  /** All money the report orders is paid. */
  readonly liabilitiesPaid?: boolean | null | undefined;
  /** Each recommendation has an owner. */
  readonly recommendationsOwned?: boolean | null | undefined;
}

export type IceMove = Move<IceState, keyof IceFacts>;

/** How each check of the table looks at the facts. */
const guards: Readonly<Record<string, Guard<IceFacts>>> = {
  'complaint.steps-not-named': mustHold('stepsNamed'),
  'complaint.ice-notice-missing': mustHold('iceNotice'),
  'complaint.ice-money-not-paid': mustHold('liabilitiesPaid'),
  'complaint.ice-recommendation-without-owner': mustHold('recommendationsOwned'),
  // An acceptance is ICE's own word; only somebody who says there was none stops it.
  'complaint.ice-notice-denied': { asks: [], stops: ({ iceNotice }) => iceNotice === false },
  'complaint.ice-answer-blank': {
    asks: ['providerAccepts', 'complainantAccepts'],
    stops: ({ providerAccepts, complainantAccepts }) => providerAccepts == null || complainantAccepts == null,
  },
  'complaint.ice-not-accepted-by-both': {
    asks: [],
    stops: ({ providerAccepts, complainantAccepts }) =>
      providerAccepts === false || complainantAccepts === false,
  },
  'complaint.ice-finding-final': { asks: [], stops: () => true },
  'complaint.ice-no-appeal': { asks: [], stops: () => true },
};

/**
 * Whether something may happen in ICE’s case, and where it leads (IC1 to IC13): the one guard of the commands, the pages and
 * the question `ice.move`. Pure; what stands in the way is told in the words of the checks, under a pack when one is given.
 */
export function iceMove(
  rules: RuleBook,
  {
    from,
    event,
    facts = {},
    pack,
  }: {
    readonly from: IceState;
    readonly event: IceEvent;
    readonly facts?: IceFacts;
    readonly pack?: PackId;
  },
): IceMove {
  const bothAccept = facts.providerAccepts === true && facts.complainantAccepts === true;
  const rows = (tableIn(rules, 'ice.move')?.rows ?? []) as readonly TableRow<IceMoveWhen, IceMoveThen>[];
  const row = rows.find(
    ({ when }) =>
      when.event === event &&
      when.from.includes(from) &&
      (when.bothAccept === undefined || when.bothAccept === bothAccept),
  );
  const leads = row?.then.to ?? from;
  return heldTo(rules, row, {
    from,
    to: leads === 'a-step-back' ? (stepBack[from] ?? from) : leads,
    facts,
    guards,
    outOfOrder: 'complaint.ice-not-from-here',
    // Of an answer, null says that it has not been given: that is known.
    known: (fact) =>
      fact === 'providerAccepts' || fact === 'complainantAccepts'
        ? facts[fact] !== undefined
        : facts[fact] != null,
    pack,
  });
}
