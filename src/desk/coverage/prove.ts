import type { ClauseId } from '#core/citation.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { leavingOut } from '#core/rule-book.ts';
import { restsOn } from '#guidance/rests-on.ts';
import { play } from '../scenarios/play.ts';
import { pureStage } from '../scenarios/pure-stage.ts';
import type { Shelved } from '../scenarios/shelf.ts';

/** A rule or a row of a table, with the clauses it rests on: what can be left out. */
export interface Part {
  readonly id: string;
  /** The rule it is, or is a row of. */
  readonly rule: string;
  readonly clauses: readonly ClauseId[];
}

/** Every part of a rule book that can be left out. */
export const partsOf = (book: RuleBook): Part[] =>
  [...book.rules.values()].flatMap((rule) => [
    { id: rule.id, rule: rule.id, clauses: restsOn(rule) },
    ...(rule.kind === 'table'
      ? rule.rows.map((row) => ({ id: row.id, rule: rule.id, clauses: row.clauses }))
      : []),
  ]);

export interface Proof {
  /** For each part, the scenarios that cite one of its clauses and fail without it. */
  readonly needed: Readonly<Record<string, readonly string[]>>;
  /** For each clause a scenario cites, those scenarios. */
  readonly cited: Readonly<Record<string, readonly string[]>>;
  /** The title of each scenario. */
  readonly titles: Readonly<Record<string, string>>;
}

/** Leaves out each part in turn and plays the scenarios that cite its clauses: those that then fail prove it is needed. */
export async function proveNeeded(book: RuleBook, shelf: readonly Shelved[]): Promise<Proof> {
  const needed: Record<string, string[]> = {};
  for (const part of partsOf(book)) {
    const without = leavingOut(book, part.id);
    const clauses: ReadonlySet<string> = new Set(part.clauses);
    const failing: string[] = [];
    for (const { name, scenario } of shelf) {
      if (!scenario.cites.some((clause) => clauses.has(clause))) continue;
      if ((await play(scenario, pureStage(scenario.given, without))) !== null) failing.push(name);
    }
    needed[part.id] = failing;
  }
  return {
    needed,
    cited: citedIn(shelf),
    titles: Object.fromEntries(shelf.map(({ name, scenario }) => [name, scenario.title])),
  };
}

function citedIn(shelf: readonly Shelved[]): Record<string, string[]> {
  const cited: Record<string, string[]> = {};
  for (const { name, scenario } of shelf)
    for (const clause of scenario.cites) cited[clause] = [...(cited[clause] ?? []), name];
  return Object.fromEntries(Object.entries(cited).sort(([a], [b]) => (a < b ? -1 : 1)));
}
