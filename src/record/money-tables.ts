import type { Day } from '#core/day.ts';
import type { AmountStatus, Bearer, EntryKind, WayToCost } from '#core/money-shown.ts';

// The tables of what cases show of their money.

export interface LedgerEntryTable {
  organisation: string;
  stream: string;
  id: string;
  number: number;
  entered_on: Day;
  kind: EntryKind;
  amount: string;
  amount_kind: string;
  special: boolean;
  /** With the sign it has in the sum of what is still to pay. */
  pence: number;
  bearer: Bearer;
  payer: string;
  payee: string;
  proof: string | null;
  says: string;
  reverses: string | null;
  /** From the case’s card, so that the ledger is narrowed in one table. */
  contract_id: string;
  delivered_by: string;
}

export interface AmountTable {
  organisation: string;
  stream: string;
  id: string;
  number: number;
  kind: string;
  special: boolean;
  status: AmountStatus;
  pence: number;
  outstanding: number;
  bearer: Bearer;
  payer: string;
  payee: string;
  due: Day | null;
  raised_on: Day;
  clock: string | null;
  row: string;
  says: string;
  flags: readonly string[];
  clauses: readonly string[];
  contract_id: string;
  delivered_by: string;
}

export interface ExposureTable {
  organisation: string;
  stream: string;
  way: WayToCost;
  /** The place of the way among all of them, the nearest to a cost first. */
  nearness: number;
  since: Day;
  until: Day | null;
  pack: string;
  contribution: boolean;
  proposed: number | null;
  shared: boolean;
  reasons: unknown;
  contract_id: string;
  delivered_by: string;
}
