import { type Day, dayOf } from '#core/day.ts';
import type { AmountStatus } from '#core/money-shown.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { LedgerFilter, ListedEntry } from '#record/lists/ledger.ts';
import type { LedgerSum } from '#record/lists/money-sums.ts';
import { narrowed } from '../access/in-scope.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { moneyRefusal } from './who-reads.ts';

export type { ListedEntry } from '#record/lists/ledger.ts';

/** Which entries are meant; what is left out does not narrow. Both days count. */
export interface LedgerQuery {
  readonly contract?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: AmountStatus | undefined;
  readonly special?: boolean | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What the entries meant come to, all of them and not only those shown. Whole pence. */
export interface LedgerTotals {
  readonly entries: number;
  readonly owed: number;
  readonly paid: number;
  /** Of these, for special payments; a contribution to ICE’s costs is none. */
  readonly special: { readonly owed: number; readonly paid: number };
  /** Of these, what sub-contractors bear. */
  readonly subContractors: { readonly owed: number; readonly paid: number };
}

export interface LedgerPage {
  readonly today: Day;
  readonly rows: readonly ListedEntry[];
  readonly next: string | null;
  readonly totals: LedgerTotals;
}

/** The ledgers of all complaints as one, the latest entry first, with what those meant come to. */
export async function moneyLedger(
  desk: Desk,
  person: Person,
  { limit, after, ...asked }: LedgerQuery,
): Promise<LedgerPage | Refusal> {
  const barred = moneyRefusal(person);
  if (barred !== null) return barred;
  const { organisation } = person;
  const filter: LedgerFilter = { ...asked, ...narrowed(person) };
  const [page, sums] = await Promise.all([
    desk.record.money.ledger(organisation, filter, { limit, after }),
    desk.record.money.ledgerSums(organisation, filter),
  ]);
  if (isRefusal(page)) return page;
  return { today: dayOf(desk.now()), rows: page.items, next: page.next, totals: totalsOf(sums) };
}

const totalsOf = (sums: readonly LedgerSum[]): LedgerTotals => ({
  entries: sums.reduce((all, { entries }) => all + entries, 0),
  ...owedAndPaid(sums),
  special: owedAndPaid(sums.filter(({ special }) => special)),
  subContractors: owedAndPaid(sums.filter(({ bearer }) => bearer === 'sub-contractor')),
});

/** What some sums come to together. */
export const owedAndPaid = (sums: readonly Pick<LedgerSum, 'owed' | 'paid'>[]) => ({
  owed: sums.reduce((all, { owed }) => all + owed, 0),
  paid: sums.reduce((all, { paid }) => all + paid, 0),
});
