import type { ClauseId } from '#core/citation.ts';
import type { Refusal } from '#core/refusal.ts';
import { type CheckRule, clausesOf, type TableRow } from '#core/rule.ts';
import { checkIn, type RuleBook, tableIn } from '#core/rule-book.ts';
import {
  type IceEvent,
  type IceMoveThen,
  type IceMoveWhen,
  type IceState,
  stepBack,
} from '#guidance/complaint/ice-transitions.ts';
import type { PackId } from '#guidance/programmes.ts';
import { clausesUnder } from './refuse.ts';

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

export interface IceMove {
  readonly allowed: boolean;
  /** Where the case stands afterwards; where it stood, when the move is not allowed. */
  readonly to: IceState;
  /** The row that matched, or null where none does. */
  readonly row: { readonly id: string; readonly says: string } | null;
  readonly clauses: readonly ClauseId[];
  /** Everything that stands in its way; empty when it is allowed. */
  readonly refusals: readonly Refusal[];
  /** Facts the row asks for that were not given. */
  readonly missing: readonly (keyof IceFacts)[];
}

interface Guard {
  readonly asks: readonly (keyof IceFacts)[];
  /** Whether the check stands in the way. */
  readonly stops: (facts: IceFacts) => boolean;
}

const held = (fact: keyof IceFacts): Guard => ({ asks: [fact], stops: (facts) => facts[fact] !== true });

/** How each check of the table looks at the facts. */
const guards: Readonly<Record<string, Guard>> = {
  'complaint.ice-steps-not-named': held('stepsNamed'),
  'complaint.ice-notice-missing': held('iceNotice'),
  'complaint.ice-money-not-paid': held('liabilitiesPaid'),
  'complaint.ice-recommendation-without-owner': held('recommendationsOwned'),
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
  const named = row?.then.checks ?? ['complaint.ice-not-from-here'];
  const checks = named.flatMap((id) => checkIn(rules, id) ?? []);
  const standing = checks.filter(({ id }) => guards[id]?.stops(facts) ?? true);
  const allowed = standing.length === 0;
  return {
    allowed,
    to: allowed && row !== undefined ? leadsTo(row.then, from) : from,
    row: row === undefined ? null : { id: row.id, says: row.says },
    clauses: row?.clauses ?? checks.flatMap(clausesOf),
    refusals: standing.map((check) => refusalFor(check, pack)),
    missing: [...new Set(checks.flatMap(({ id }) => guards[id]?.asks ?? []))].filter((fact) =>
      unknown(facts, fact),
    ),
  };
}

/** Of an answer, null says that it has not been given: that is known. */
const unknown = (facts: IceFacts, fact: keyof IceFacts): boolean =>
  facts[fact] === undefined ||
  (facts[fact] === null && fact !== 'providerAccepts' && fact !== 'complainantAccepts');

const leadsTo = ({ to }: IceMoveThen, from: IceState): IceState =>
  to === 'a-step-back' ? (stepBack[from] ?? from) : (to ?? from);

const refusalFor = (check: CheckRule, pack: PackId | undefined): Refusal => ({
  code: check.id,
  says: check.refuses,
  remedy: check.remedy,
  clauses: pack === undefined ? clausesOf(check) : clausesUnder(check, pack),
});
