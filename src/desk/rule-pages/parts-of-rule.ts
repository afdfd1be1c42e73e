import type { ClauseId } from '#core/citation.ts';
import type { Rule } from '#core/rule.ts';
import { clausesOf } from '#core/rule.ts';
import { rules } from '#guidance/catalogue.ts';
import { scenariosFor } from '../coverage/proof.ts';

/** A part of a rule: a check of a gate, a row of a table, an item of a list. */
export interface Part {
  readonly id: string;
  readonly says: string;
  readonly clauses: readonly ClauseId[];
  /** For a check, the code a question answers with. */
  readonly code: string | null;
  /** For a row, when it holds and what follows, as the table has it. */
  readonly when: Readonly<Record<string, unknown>> | null;
  readonly then: Readonly<Record<string, unknown>> | null;
  readonly scenarios: readonly string[];
}

/** The parts of a rule, in their order; none for a rule that is one sentence. */
export function partsOfRule(rule: Rule): Part[] {
  const plain = { code: null, when: null, then: null };
  switch (rule.kind) {
    case 'table':
      return rule.rows.map(({ id, says, clauses, when, then }) => ({
        ...plain,
        id,
        says,
        clauses,
        when: when as Readonly<Record<string, unknown>>,
        then: then as Readonly<Record<string, unknown>>,
        scenarios: scenariosFor(id),
      }));
    case 'gate':
      return rule.checks.flatMap((id) => {
        const check = rules.rules.get(id);
        return check?.kind !== 'check'
          ? []
          : [
              {
                ...plain,
                id,
                says: check.says,
                clauses: clausesOf(check),
                code: check.askCode ?? null,
                scenarios: scenariosFor(id),
              },
            ];
      });
    case 'list':
      return rule.items.map(({ code, label, clauses }) => ({
        ...plain,
        id: code,
        says: label,
        clauses,
        scenarios: [],
      }));
    default:
      return [];
  }
}
