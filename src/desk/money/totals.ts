import { type Day, dayOf } from '#core/day.ts';
import type { Bearer } from '#core/money-shown.ts';
import type { Refusal } from '#core/refusal.ts';
import type { AmountSum, LedgerSum } from '#record/lists/money-sums.ts';
import { narrowed } from '../access/in-scope.ts';
import type { Desk } from '../desk.ts';
import { settingsOf } from '../settings/settings.ts';
import type { Person } from '../sign-in/person.ts';
import { owedAndPaid } from './ledger.ts';
import { moneyRefusal } from './who-reads.ts';

/** How money stands, in whole pence. What is pending is in none of the sums beside it. */
export interface Totals {
  /** Entered as owed, less what was taken back. */
  readonly owed: number;
  /** Paid, less what was reversed. */
  readonly paid: number;
  /** Owed and not paid. */
  readonly toPay: number;
  /** Amounts to pay, in full or in part. */
  readonly due: number;
  readonly late: { readonly amounts: number; readonly pence: number };
  /** Not decided, with what is proposed; `unknown` is how many of them have nothing proposed. */
  readonly pending: { readonly amounts: number; readonly unknown: number; readonly pence: number };
}

export interface NamedTotals extends Totals {
  readonly id: string;
  readonly name: string;
}

export interface MoneyTotals {
  readonly today: Day;
  /** What the provider itself bears. */
  readonly ours: Totals;
  readonly contracts: readonly NamedTotals[];
  /** What sub-contractors bear, by name: in no sum of ours. */
  readonly subContractors: readonly NamedTotals[];
  /** Redress and goodwill payments by kind, whoever bears them: ICE contributions are none (BP-A2-5.7). */
  readonly specialPayments: { readonly total: Totals; readonly kinds: readonly NamedTotals[] };
  /** The outgoing provider’s own: known, and in no ledger and no sum. */
  readonly theirs: { readonly amounts: number; readonly pence: number };
  /** Some complaints were last shown by an older Redress, and their money is not counted yet. */
  readonly incomplete: boolean;
}

interface Sums {
  readonly ledger: readonly LedgerSum[];
  readonly amounts: readonly AmountSum[];
}

/** What is owed, paid, pending and late, by contract, by sub-contractor and by kind of special payment. */
export async function moneyTotals(
  desk: Desk,
  person: Person,
  { contract }: { readonly contract?: string | undefined } = {},
): Promise<MoneyTotals | Refusal> {
  const barred = moneyRefusal(person);
  if (barred !== null) return barred;
  const { organisation } = person;
  const today = dayOf(desk.now());
  const { money, cases } = desk.record;
  const filter = { contract, ...narrowed(person) };
  const [ledger, amounts, before, { contracts }] = await Promise.all([
    money.ledgerSums(organisation, filter),
    money.amountSums(organisation, today, filter),
    cases.shownBefore(1, organisation),
    settingsOf(desk, organisation),
  ]);
  const all = { ledger, amounts };
  const ours = of(all, ({ bearer }) => bearer === 'provider');
  const nameOf = (id: string): string => contracts.find((each) => each.id === id)?.name ?? id;
  const special = of(all, (one) => one.special && one.bearer !== 'outgoing-provider');
  return {
    today,
    ours: totalsOf(ours),
    contracts: by(ours, ({ contractId }) => contractId, nameOf),
    subContractors: by(
      of(all, ({ bearer }) => bearer === 'sub-contractor'),
      ({ payer }) => payer,
    ),
    specialPayments: { total: totalsOf(special), kinds: by(special, ({ kind }) => kind) },
    theirs: {
      amounts: amounts.reduce((sum, { theirs }) => sum + theirs, 0),
      pence: amounts.reduce((sum, { theirsPence }) => sum + theirsPence, 0),
    },
    incomplete: before.length > 0,
  };
}

interface Grouped {
  readonly contractId: string;
  readonly kind: string;
  readonly special: boolean;
  readonly bearer: Bearer;
  readonly payer: string;
}

const of = ({ ledger, amounts }: Sums, which: (one: Grouped) => boolean): Sums => ({
  ledger: ledger.filter(which),
  amounts: amounts.filter(which),
});

/** The sums by something they have, by its name. */
function by(
  sums: Sums,
  key: (one: Grouped) => string,
  name: (key: string) => string = (same) => same,
): NamedTotals[] {
  const keys = new Set([...sums.ledger, ...sums.amounts].map(key));
  return [...keys]
    .map((id) => ({ id, name: name(id), ...totalsOf(of(sums, (one) => key(one) === id)) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

function totalsOf({ ledger, amounts }: Sums): Totals {
  const sum = (what: (one: AmountSum) => number): number => amounts.reduce((all, one) => all + what(one), 0);
  const { owed, paid } = owedAndPaid(ledger);
  return {
    owed,
    paid,
    toPay: owed - paid,
    due: sum(({ due }) => due),
    late: { amounts: sum(({ late }) => late), pence: sum(({ latePence }) => latePence) },
    pending: {
      amounts: sum(({ pending }) => pending),
      unknown: sum(({ pendingUnknown }) => pendingUnknown),
      pence: sum(({ pendingPence }) => pendingPence),
    },
  };
}
