import type { ClauseId } from './citation.ts';

/**
 * Why something may not be done: a value, never an exception.
 * A person reads `says` and `remedy`; a program reads `code`; an auditor reads `clauses`.
 */
export interface Refusal {
  /** Stable and never reused ("complaint.reviewer-not-independent"). */
  readonly code: string;
  readonly says: string;
  /** What would make it possible; empty when nothing would. */
  readonly remedy: string;
  readonly clauses: readonly ClauseId[];
  /** The field of the form or the part of the case it concerns, to link to. */
  readonly at?: string;
}

/** Tells a refusal from what was asked for. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'code' in value && 'says' in value && 'remedy' in value;
