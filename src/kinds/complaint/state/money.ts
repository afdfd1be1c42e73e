import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import type { LiabilityKind } from '../events/money.ts';

/** Money that is or may be owed; the amounts stand in the ledger. */
export interface Liability {
  readonly id: string;
  readonly kind: LiabilityKind;
  readonly case: string | null;
  readonly status: 'pending' | 'due' | 'paid' | 'reversed';
  readonly pence: number;
  readonly payee: string;
  readonly payer: string;
  readonly due: Day | null;
  readonly row: string;
  readonly says: string;
  readonly flags: readonly string[];
  readonly clauses: readonly ClauseId[];
  readonly raisedOn: Day;
}

/** An entry of the ledger: owed and paid, each undone only by an entry that reverses it. Whole pence. */
export interface LedgerEntry {
  readonly id: string;
  readonly on: Day;
  readonly kind: 'owed' | 'paid' | 'owed-reversed' | 'paid-reversed';
  readonly liability: string;
  readonly pence: number;
  /** The entry this one reverses. */
  readonly reverses: string | null;
  readonly proof: string | null;
  readonly says: string;
}
