import type { ClauseId } from '#core/citation.ts';
import { clausesOf, type Rule } from '#core/rule.ts';
import { letterChecklist } from './complaint/letter-checklist.ts';

/**
 * Every clause a rule rests on, with those of the letter checklist’s lines that a check guards: the ordered wording stands or
 * falls with them.
 */
export function restsOn(rule: Rule): ClauseId[] {
  const guarded = rule.kind === 'check' ? (rule.letter ?? []) : [];
  const lines = letterChecklist.filter((line) => guarded.includes(line.id));
  return [...new Set([...clausesOf(rule), ...lines.flatMap((line) => Object.values(line.clauses).flat())])];
}
