import type { ClauseId } from '#core/citation.ts';
import type { ClockRule } from '#core/rule.ts';
import { packIds, packs } from '#guidance/programmes.ts';
import { limitFor, limitInWords } from '#kinds/limit.ts';

/** Whose time governs a clock under a programme, and what the other documents say. */
export interface Governing {
  readonly pack: string;
  readonly title: string;
  /** The time that governs; null where the clock does not run under the programme. */
  readonly limit: string | null;
  /** The document, the procedure or the provider’s own target it comes from. */
  readonly from: string;
  readonly clauses: readonly ClauseId[];
  /** A sentence for each document that says otherwise or gives no figure. */
  readonly others: readonly string[];
}

/** Under each pack of documents, in their order of precedence: programme chapter, generic chapter, briefing pack. */
export const governing = (rule: ClockRule): Governing[] =>
  packIds.map((id) => {
    const found = limitFor(rule, packs[id]);
    const base = { pack: id, title: packs[id].title };
    if (found === null)
      return {
        ...base,
        limit: null,
        from: 'No document of this programme gives it.',
        clauses: [],
        others: [],
      };
    return {
      ...base,
      limit: limitInWords(found.limit),
      from: found.edition,
      clauses: found.clauses,
      others: found.conflicts,
    };
  });
