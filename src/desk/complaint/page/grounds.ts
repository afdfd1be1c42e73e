import { type ClauseId, sourceOf } from '#core/citation.ts';
import { clausesOf } from '#core/rule.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { type PackId, packs } from '#guidance/programmes.ts';

/** The clauses a rule or a row of a table rests on under a pack: those of the first of its documents that speaks. */
export function groundsOf(rules: RuleBook, id: string, pack: PackId): readonly ClauseId[] {
  const all = clausesWith(rules, id);
  const speaking = packs[pack].sources.find((source) => all.some((clause) => sourceOf(clause) === source));
  return all.filter((clause) => sourceOf(clause) === speaking);
}

function clausesWith(rules: RuleBook, id: string): readonly ClauseId[] {
  const rule = rules.rules.get(id);
  if (rule !== undefined) return clausesOf(rule);
  const tables = [...rules.rules.values()].filter((each) => each.kind === 'table');
  return tables.flatMap(({ rows }) => rows).find((row) => row.id === id)?.clauses ?? [];
}
