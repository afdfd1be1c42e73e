import type { Complaint, LedgerEntry } from './state.ts';

/** What an entry does to what is owed, in pence: what is owed adds, what is paid takes away, a reversal undoes. */
export const signed = ({ kind, pence }: Pick<LedgerEntry, 'kind' | 'pence'>): number =>
  kind === 'owed' || kind === 'paid-reversed' ? pence : -pence;

/** What is still to pay of a liability, in pence. */
export const outstanding = (ledger: Complaint['ledger'], liability: string): number =>
  ledger.filter((entry) => entry.liability === liability).reduce((sum, entry) => sum + signed(entry), 0);

/** What has been paid of a liability and not reversed, in pence. */
export const paidOf = (ledger: Complaint['ledger'], liability: string): number =>
  ledger
    .filter(({ liability: of, kind }) => of === liability && (kind === 'paid' || kind === 'paid-reversed'))
    .reduce((sum, entry) => sum - signed(entry), 0);

/** Payments that stand: not reversed. */
export const standingPayments = ({ ledger }: Pick<Complaint, 'ledger'>): readonly LedgerEntry[] =>
  ledger.filter((entry) => entry.kind === 'paid' && !ledger.some(({ reverses }) => reverses === entry.id));
