import { sourceOf } from '#core/citation.ts';
import { listIn, type RuleBook } from '#core/rule-book.ts';
import { type PackId, packs } from '#guidance/programmes.ts';
import type { DraftComment } from './events/ice.ts';

/** What a provider may comment on in ICE’s draft report under a pack: what any of its documents opens to it (AMB-39). */
export function commentsOpen(rules: RuleBook, pack: PackId): DraftComment['on'][] {
  const kinds = listIn(rules, 'ice.draft-comment-kinds')?.items ?? [];
  return kinds
    .filter(({ clauses }) => clauses.some((clause) => packs[pack].sources.includes(sourceOf(clause))))
    .map(({ code }) => code.toLowerCase() as DraftComment['on']);
}
