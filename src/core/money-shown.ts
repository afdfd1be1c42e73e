import type { ClauseId } from './citation.ts';
import type { Day } from './day.ts';

/** What a case shows of its money. Whole pence throughout. */
export interface Money {
  /** The ledger, the oldest first: never changed, only added to. */
  readonly entries: readonly MoneyEntry[];
  /** Each amount that is or may be owed, in the order in which they arose. */
  readonly amounts: readonly Amount[];
  /** What could fall due, or null where nothing could. */
  readonly exposure: Exposure | null;
}

export const entryKinds = ['owed', 'paid', 'owed-reversed', 'paid-reversed'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Who bears an amount: the provider, a sub-contractor of its, or the outgoing provider, whose share is theirs and in no sum. */
export const bearers = ['provider', 'sub-contractor', 'outgoing-provider'] as const;
export type Bearer = (typeof bearers)[number];

/** Money that was owed, paid, or taken back. */
export interface MoneyEntry {
  readonly id: string;
  /** Its place in the case’s ledger: 1, 2, 3 … */
  readonly number: number;
  readonly on: Day;
  readonly kind: EntryKind;
  /** The amount it belongs to, and what that is for: "contribution", "redress". */
  readonly amount: string;
  readonly amountKind: string;
  /** It counts among special payments. */
  readonly special: boolean;
  /** What it does to what is still to pay: owed adds, paid takes away, a reversal undoes. */
  readonly pence: number;
  readonly bearer: Bearer;
  readonly payer: string;
  readonly payee: string;
  /** The document that shows a payment. */
  readonly proof: string | null;
  readonly says: string;
  /** The entry this one undoes. */
  readonly reverses: string | null;
}

/** `theirs` is the outgoing provider’s: known, and owed by nobody here. */
export const amountStatuses = ['pending', 'due', 'paid', 'reversed', 'theirs'] as const;
export type AmountStatus = (typeof amountStatuses)[number];

/** Money that is or may be owed. */
export interface Amount {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly special: boolean;
  readonly status: AmountStatus;
  /** What was worked out; of a pending one what is proposed, which is 0 where nothing is. */
  readonly pence: number;
  /** What is still to pay; of a pending one nothing, because nothing is owed yet. */
  readonly outstanding: number;
  readonly bearer: Bearer;
  readonly payer: string;
  readonly payee: string;
  /** Provisional of a pending one. */
  readonly due: Day | null;
  readonly raisedOn: Day;
  /** The clock its day comes from, to link to why. */
  readonly clock: string | null;
  /** The row of the table that says so. */
  readonly row: string;
  readonly says: string;
  readonly flags: readonly string[];
  readonly clauses: readonly ClauseId[];
}

/** By what a case may still come to cost something, the nearest first. */
export const waysToCost = ['at-ice', 'ombudsman', 'eight-weeks', 'window'] as const;
export type WayToCost = (typeof waysToCost)[number];

/**
 * That a case may still come to cost something. How much is not kept here: it follows from the contract as it stands on the day
 * somebody asks.
 */
export interface Exposure {
  readonly way: WayToCost;
  /** Since when that way has been open, and the last day on which it closes by itself; null where it does not. */
  readonly since: Day;
  readonly until: Day | null;
  /** The documents that bind it. */
  readonly pack: string;
  /** Whether a contribution could fall due: not a second one, and not by the Ombudsman. */
  readonly contribution: boolean;
  /** Redress that ICE has put on the table; null where no amount is known. */
  readonly proposed: number | null;
  /** The outgoing provider is part of it, and would owe a share of its own. */
  readonly shared: boolean;
  readonly reasons: readonly ExposureReason[];
}

export interface ExposureReason {
  readonly code: string;
  readonly says: string;
  readonly clauses: readonly ClauseId[];
}
