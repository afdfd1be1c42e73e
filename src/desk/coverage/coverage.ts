import { type ClauseId, type SourceId, type Strength, sourceIds, sourceOf } from '#core/citation.ts';
import { catalogue, rules } from '#guidance/catalogue.ts';
import { recorded } from '#guidance/clauses/recorded.ts';
import { register } from '#guidance/clauses/register.ts';
import { editionOf, seeds } from '#guidance/sources.ts';
import { carriersOf } from '../where/carriers.ts';
import { scenariosCiting, scenariosFor } from './proof.ts';
import { type Part, partsOf } from './prove.ts';

/**
 * What is done about a clause: a rule rests on it and is proven needed; the system keeps what it asks for; there is nothing in
 * it for a system to do; or nothing is done yet.
 */
export const statuses = ['enforced', 'recorded', 'reference', 'not yet'] as const;
export type Status = (typeof statuses)[number];

export interface CoveredClause {
  readonly id: ClauseId;
  /** The document it was read from, by its file. */
  readonly seed: string;
  readonly strength: Strength;
  readonly status: Status;
  /** What carries it: "rule clock.stage", files, "command …", "page …", "letter …". */
  readonly where: readonly string[];
  readonly scenarios: readonly string[];
}

/** How much of a document is done. */
export interface SourceSummary {
  readonly source: SourceId;
  readonly seed: string;
  readonly title: string;
  readonly clauses: number;
  readonly counts: Readonly<Record<Status, number>>;
}

export interface Coverage {
  readonly clauses: readonly CoveredClause[];
  readonly byId: ReadonlyMap<string, CoveredClause>;
  readonly sources: readonly SourceSummary[];
}

let known: Coverage | undefined;

/** The status of every clause of the register, in its order, and how much of each document is done. Worked out once. */
export function coverage(): Coverage {
  known ??= work();
  return known;
}

function work(): Coverage {
  const resting = Map.groupBy(
    partsOf(rules).flatMap((part) => part.clauses.map((clause) => ({ clause, part }))),
    ({ clause }) => clause,
  );
  const clauses = register.map(({ id, strength, actor }): CoveredClause => {
    const base = { id, seed: seeds[sourceOf(id)], strength };
    const parts = (resting.get(id) ?? [])
      .map(({ part }) => part)
      .filter((part) => scenariosFor(part.id).length > 0);
    if (parts.length > 0)
      return { ...base, status: 'enforced', where: whereOf(parts), scenarios: showing(id, parts) };
    const kept = recorded.find((entry) => entry.clauses.includes(id));
    if (kept !== undefined) return { ...base, status: 'recorded', where: kept.where, scenarios: [] };
    return {
      ...base,
      status: asksNothing(strength, actor) ? 'reference' : 'not yet',
      where: [],
      scenarios: [],
    };
  });
  return {
    clauses,
    byId: new Map(clauses.map((clause) => [clause.id, clause])),
    sources: sourceIds.map((source) => summaryOf(source, clauses)),
  };
}

/**
 * A definition, another body’s stance or act, and what other people may do ask nothing of a provider’s system: they are shown
 * beside what does.
 */
const asksNothing = (strength: Strength, actor: string): boolean =>
  strength === 'fact' || strength === 'policy' || (strength === 'may' && !/provider|contractor/i.test(actor));

/** The scenarios that cite a clause and fail without one of its rules; where none cites it, all that fail without them. */
function showing(id: ClauseId, parts: readonly Part[]): string[] {
  const failing = [...new Set(parts.flatMap((part) => scenariosFor(part.id)))];
  const cited = new Set(scenariosCiting(id));
  const own = failing.filter((name) => cited.has(name));
  return (own.length > 0 ? own : failing).toSorted();
}

const carried = new Map<string, readonly string[]>();

function whereOf(parts: readonly Part[]): string[] {
  return [
    ...new Set(
      parts.flatMap((part) => {
        const found = carried.get(part.id) ?? carriersInWords(part);
        carried.set(part.id, found);
        return found;
      }),
    ),
  ];
}

function carriersInWords(part: Part): string[] {
  const rule = catalogue.find((candidate) => candidate.id === part.rule);
  if (rule === undefined) return [];
  const { guidance, code, commands, pages, letters } = carriersOf(
    rule,
    part.id === rule.id ? undefined : part.id,
  );
  return [
    `rule ${part.id}`,
    ...(guidance === null ? [] : [guidance]),
    ...code,
    ...commands.map((command) => `command ${command}`),
    ...pages.map((page) => `page ${page}`),
    ...letters.map((letter) => `letter ${letter}`),
  ];
}

function summaryOf(source: SourceId, all: readonly CoveredClause[]): SourceSummary {
  const clauses = all.filter((clause) => sourceOf(clause.id) === source);
  const count = (status: Status): number => clauses.filter((clause) => clause.status === status).length;
  return {
    source,
    seed: seeds[source],
    title: editionOf(source).title,
    clauses: clauses.length,
    counts: {
      enforced: count('enforced'),
      recorded: count('recorded'),
      reference: count('reference'),
      'not yet': count('not yet'),
    },
  };
}
