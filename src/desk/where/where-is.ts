import type { Clause } from '#core/citation.ts';
import { sourceOf } from '#core/citation.ts';
import type { Rule } from '#core/rule.ts';
import { catalogue } from '#guidance/catalogue.ts';
import { clauseOf, register } from '#guidance/clauses/register.ts';
import { restsOn } from '#guidance/rests-on.ts';
import { editionOf, seeds } from '#guidance/sources.ts';
import { type CoveredClause, coverage } from '../coverage/coverage.ts';
import { scenariosFor } from '../coverage/proof.ts';
import { type Carriers, carriersOf } from './carriers.ts';
import { type Matcher, wordsIn } from './words-in.ts';

/** A rule, or a row of one, and everything that carries it. */
export interface RuleWhere extends Carriers {
  /** The id asked for: a rule’s, or a row’s. */
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly says: string;
  /** Files under scenarios/ that fail without it. */
  readonly scenarios: readonly string[];
}

/** A clause, where it stands in its document, and what is done about it. */
export interface ClauseWhere extends Clause {
  readonly seed: string;
  readonly edition: string;
  readonly status: CoveredClause['status'];
  readonly where: readonly string[];
  readonly scenarios: readonly string[];
}

/** What was found for a clause id, a rule id, a refusal’s code, an ambiguity, or free words. */
export interface Found {
  readonly query: string;
  readonly clauses: readonly ClauseWhere[];
  readonly rules: readonly RuleWhere[];
}

/** Where a thing is: what it says, which rules rest on it, the code, scenarios, pages and letters that carry it. */
export function whereIs(query: string): Found {
  const asked = query.trim();
  const clause = clauseOf(asked.toUpperCase()) ?? clauseOf(asked);
  if (clause !== undefined) return { query, clauses: [shown(clause)], rules: rulesRestingOn(clause) };
  const named = rulesNamed(asked);
  if (named.length > 0) return { query, clauses: [], rules: named };
  const matches = wordsIn(asked);
  return { query, clauses: clausesWith(matches), rules: rulesWith(matches) };
}

function shown(clause: Clause): ClauseWhere {
  const source = sourceOf(clause.id);
  const { status, where, scenarios } = coverage().byId.get(clause.id) as CoveredClause;
  return { ...clause, seed: seeds[source], edition: editionOf(source).title, status, where, scenarios };
}

const found = (rule: Rule, row?: { readonly id: string; readonly says: string }): RuleWhere => ({
  id: row?.id ?? rule.id,
  rule: rule.id,
  title: rule.title,
  says: row?.says ?? rule.says,
  ...carriersOf(rule, row?.id),
  scenarios: scenariosFor(row?.id ?? rule.id),
});

/** The rules a clause bears, and of a table the rows: a row says more than its table. */
function rulesRestingOn({ id }: Clause): RuleWhere[] {
  return catalogue.flatMap((rule) => {
    const rows = rule.kind === 'table' ? rule.rows.filter((row) => row.clauses.includes(id)) : [];
    if (rows.length > 0) return rows.map((row) => found(rule, row));
    return restsOn(rule).includes(id) ? [found(rule)] : [];
  });
}

/** By id, by a row’s id, by the code a question answers with, or by the ambiguity settled. */
function rulesNamed(name: string): RuleWhere[] {
  const same = (other: string | undefined): boolean => other?.toLowerCase() === name.toLowerCase();
  return catalogue.flatMap((rule) => {
    const row = rule.kind === 'table' ? rule.rows.find((candidate) => same(candidate.id)) : undefined;
    if (row !== undefined) return [found(rule, row)];
    const byCode = rule.kind === 'check' && same(rule.askCode);
    return same(rule.id) || byCode || rule.settles?.some(same) ? [found(rule)] : [];
  });
}

function rulesWith(matches: Matcher): RuleWhere[] {
  return catalogue.flatMap((rule) => {
    if (matches(`${rule.title} ${rule.says}`)) return [found(rule)];
    const rows = rule.kind === 'table' ? rule.rows.filter((row) => matches(row.says)) : [];
    return rows.map((row) => found(rule, row));
  });
}

const clausesWith = (matches: Matcher): ClauseWhere[] =>
  register.filter((clause) => matches(clause.says)).map(shown);
