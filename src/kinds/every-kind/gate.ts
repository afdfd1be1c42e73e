import type { ClauseId } from '#core/citation.ts';
import type { Refusal } from '#core/refusal.ts';
import { clausesOf } from '#core/rule.ts';
import { checkIn, gateIn, type RuleBook } from '#core/rule-book.ts';

/** How the facts are looked at for a check: whether it stands in the way, and what these facts add to its own words. */
export type Look<Facts> = (facts: Facts) => boolean | { readonly says: string };

/** The checks of a gate that stand in the way, in its order, as refusals in the rules’ own words. None when the gate is left out. */
export function refusalsAt<Facts>(
  rules: RuleBook,
  gate: string,
  looks: Readonly<Record<string, Look<Facts>>>,
  facts: Facts,
): Refusal[] {
  return (gateIn(rules, gate)?.checks ?? []).flatMap((id) => {
    const check = checkIn(rules, id);
    const found = check === null ? false : (looks[id]?.(facts) ?? false);
    if (check === null || found === false) return [];
    return [
      {
        code: id,
        says: found === true ? check.refuses : found.says,
        remedy: check.remedy,
        clauses: clausesOf(check),
      },
    ];
  });
}

/** What a gate says of facts: what refuses, and which facts would have to be known for it to let them through. */
export interface Passage {
  readonly refusals: readonly Refusal[];
  readonly missing: readonly string[];
}

/** The code `redress ask` answers with for a refusal; null where it has none. */
export const askCodeOf = (rules: RuleBook, refusal: Refusal | undefined): string | null =>
  refusal === undefined ? null : (checkIn(rules, refusal.code)?.askCode ?? null);

/** The clauses and the sentences that a passage rests on. */
export function reasons(
  rules: RuleBook,
  gate: string,
  { refusals }: Passage,
): { because: ClauseId[]; working: string[] } {
  if (refusals.length > 0)
    return {
      because: [...new Set(refusals.flatMap((refusal) => refusal.clauses))],
      working: refusals.map(({ says, remedy }) => `${says} ${remedy}`.trim()),
    };
  const rule = gateIn(rules, gate);
  return { because: rule === null ? [] : clausesOf(rule), working: rule === null ? [] : [rule.says] };
}
