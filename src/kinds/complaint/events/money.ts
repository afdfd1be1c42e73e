import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';

export const liabilityKinds = ['contribution', 'redress', 'ombudsman-redress', 'goodwill'] as const;
/** What money is owed for: a contribution to ICE’s costs, redress ICE or the Ombudsman sets, or our own goodwill. */
export type LiabilityKind = (typeof liabilityKinds)[number];

/** Money, in whole pence. What was recorded is never changed: a mistake is reversed by an entry of its own. */
export type MoneyEvent =
  | {
      readonly type: 'LiabilityRaised';
      readonly id: string;
      readonly kind: LiabilityKind;
      /** The ICE or Ombudsman case it comes from; null for our own goodwill. */
      readonly case: string | null;
      /** `pending` while a fact or a decision is missing: an amount is proposed, and nothing is owed yet. */
      readonly status: 'due' | 'pending';
      readonly pence: number;
      readonly payee: string;
      readonly payer: string;
      readonly due: Day | null;
      /** The row of the table that says so ("COST-11"), and why, in words. */
      readonly row: string;
      readonly says: string;
      readonly flags: readonly string[];
      readonly clauses: readonly ClauseId[];
    }
  /** What costs came to where nothing is owed, with the reason: £0 is a decision too. */
  | {
      readonly type: 'NothingOwed';
      readonly kind: LiabilityKind;
      readonly case: string;
      readonly row: string;
      readonly says: string;
      readonly flags: readonly string[];
      readonly clauses: readonly ClauseId[];
    }
  /** What somebody else owes for this complaint: theirs, and in no ledger of ours. */
  | {
      readonly type: 'OthersOwe';
      readonly case: string;
      readonly who: string;
      readonly pence: number;
      readonly says: string;
      readonly clauses: readonly ClauseId[];
    }
  /** A pending amount was decided, with what it rests on. */
  | {
      readonly type: 'LiabilityDecided';
      readonly id: string;
      readonly pence: number;
      readonly due: Day | null;
      readonly why: string;
      readonly document: string | null;
    }
  | {
      readonly type: 'PaymentRecorded';
      readonly id: string;
      readonly liability: string;
      readonly pence: number;
      readonly on: Day;
      /** The document that shows it was paid. */
      readonly proof: string;
      readonly late: boolean;
    }
  | {
      readonly type: 'PaymentReversed';
      readonly id: string;
      readonly payment: string;
      readonly on: Day;
      readonly why: string;
    }
  | {
      readonly type: 'LiabilityReversed';
      readonly id: string;
      readonly liability: string;
      readonly on: Day;
      readonly why: string;
    };
