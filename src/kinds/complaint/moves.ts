import type { ClauseId } from '#core/citation.ts';
import type { Refusal } from '#core/refusal.ts';
import { type CheckRule, clausesOf, type TableRow } from '#core/rule.ts';
import { checkIn, type RuleBook } from '#core/rule-book.ts';
import type { PackId } from '#guidance/programmes.ts';
import { clausesUnder } from './refuse.ts';

/** Whether something may happen in a case that others conduct, and where it leads. */
export interface Move<State extends string, Fact extends string = string> {
  readonly allowed: boolean;
  /** Where the case stands afterwards; where it stood, when the move is not allowed. */
  readonly to: State;
  /** The row that matched, or null where none does. */
  readonly row: { readonly id: string; readonly says: string } | null;
  readonly clauses: readonly ClauseId[];
  /** Everything that stands in its way; empty when it is allowed. */
  readonly refusals: readonly Refusal[];
  /** Facts the row asks for that were not given. */
  readonly missing: readonly Fact[];
}

/** How a check of a table of moves looks at what is known. */
export interface Guard<Facts> {
  readonly asks: readonly (keyof Facts & string)[];
  /** Whether the check stands in the way. */
  readonly stops: (facts: Facts) => boolean;
}

/** The guard of a fact that has to be known to hold. */
export const mustHold = <Facts>(fact: keyof Facts & string): Guard<Facts> => ({
  asks: [fact],
  stops: (facts) => facts[fact] !== true,
});

/**
 * Holds a move to the checks of its row. A check nobody looks at stands in the way always; one that has been left out, never.
 * Where no row matched, `outOfOrder` is the check that refuses it.
 */
export function heldTo<State extends string, Facts>(
  rules: RuleBook,
  row: TableRow<unknown, { readonly checks: readonly string[] }> | undefined,
  {
    from,
    to,
    facts,
    guards,
    outOfOrder,
    known = (fact) => facts[fact] != null,
    pack,
  }: {
    readonly from: State;
    /** Where the row leads. */
    readonly to: State;
    readonly facts: Facts;
    readonly guards: Readonly<Record<string, Guard<Facts>>>;
    readonly outOfOrder: string;
    readonly known?: (fact: keyof Facts & string) => boolean;
    readonly pack?: PackId | undefined;
  },
): Move<State, keyof Facts & string> {
  const checks = (row?.then.checks ?? [outOfOrder]).flatMap((id) => checkIn(rules, id) ?? []);
  const standing = checks.filter(({ id }) => guards[id]?.stops(facts) ?? true);
  const asked = new Set(checks.flatMap(({ id }) => guards[id]?.asks ?? []));
  return {
    allowed: standing.length === 0,
    to: standing.length === 0 && row !== undefined ? to : from,
    row: row === undefined ? null : { id: row.id, says: row.says },
    clauses: row?.clauses ?? checks.flatMap(clausesOf),
    refusals: standing.map((check) => refusalFor(check, pack)),
    missing: [...asked].filter((fact) => !known(fact)),
  };
}

const refusalFor = (check: CheckRule, pack: PackId | undefined): Refusal => ({
  code: check.id,
  says: check.refuses,
  remedy: check.remedy,
  clauses: pack === undefined ? clausesOf(check) : clausesUnder(check, pack),
});
