import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';

/** By what a case went, as its last event keeps it for good. Names nobody whom the case was about. */
export interface Gone {
  readonly on: Day;
  /** The number of the certificate that says what went. */
  readonly certificate: string;
  readonly rule: string;
  readonly clauses: readonly ClauseId[];
  /** Free text that stays because nobody can be told from it; empty where everything was destroyed. */
  readonly words: readonly string[];
}
