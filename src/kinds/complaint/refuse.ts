import type { ClauseId } from '#core/citation.ts';
import type { Refusal } from '#core/refusal.ts';
import { type CheckRule, clausesOf } from '#core/rule.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { checkIn } from '#core/rule-book.ts';
import { type PackId, packs } from '#guidance/programmes.ts';

/** The clauses of a check that bind under a pack; all of them where the pack's own documents are silent. */
export function clausesUnder(check: CheckRule, pack: PackId): readonly ClauseId[] {
  const binding = packs[pack].sources.flatMap((source) => check.grounds[source]?.clauses ?? []);
  return binding.length > 0 ? binding : clausesOf(check);
}

/** What a particular case adds to a check’s own words. */
export interface Particular {
  readonly says?: string;
  readonly remedy?: string;
  readonly at?: string;
}

/** The refusal of a check in its own words, made more exact by the case; none when the check has been left out. */
export function refusalOf(rules: RuleBook, id: string, pack: PackId, particular: Particular = {}): Refusal[] {
  const check = checkIn(rules, id);
  if (check === null) return [];
  return [
    {
      code: id,
      says: particular.says ?? check.refuses,
      remedy: particular.remedy ?? check.remedy,
      clauses: clausesUnder(check, pack),
      ...(particular.at === undefined ? {} : { at: particular.at }),
    },
  ];
}
