import { counted } from '#core/thousands.ts';
import type { AmountsPage } from '#desk/money/amounts.ts';
import type { ExposureByContract } from '#desk/money/exposure.ts';
import type { MoneyTotals, NamedTotals, Totals } from '#desk/money/totals.ts';
import { kindInWords } from '#desk/money/words.ts';
import type { PageData } from '#web/http.ts';
import { amountRow } from './amount-row.ts';
import { contractRow, totalsInWords } from './exposure-view.ts';
import { addressOf, placesFrom, pounds } from './places.ts';

/** Everything the overview is made of. */
export interface Overview {
  readonly totals: MoneyTotals;
  readonly soonest: AmountsPage;
  readonly pending: AmountsPage;
  readonly exposure: ExposureByContract;
}

/** The overview of money as its template draws it. */
export function overviewView({ totals, soonest, pending, exposure }: Overview, opens: boolean): PageData {
  const { today, ours, contracts, subContractors, specialPayments, theirs } = totals;
  const everybody = [ours, ...subContractors];
  const sum = (what: (one: Totals) => number): number => everybody.reduce((all, one) => all + what(one), 0);
  const late = sum((one) => one.late.amounts);
  const due = sum((one) => one.due);
  const toDecide = sum((one) => one.pending.amounts);
  return {
    title: late === 0 ? 'Money' : `Money: ${late} late`,
    places: placesFrom('/money'),
    today,
    incomplete: totals.incomplete,
    strip: [
      {
        shape: 'late',
        count: String(late),
        says: 'Late',
        href: late === 0 ? null : '/money/amounts?view=late',
      },
      { shape: 'todo', count: String(due), says: 'To pay', href: due === 0 ? null : '#soonest' },
      { shape: 'wait', count: String(toDecide), says: 'Pending', href: toDecide === 0 ? null : '#pending' },
      {
        shape: 'later',
        count: String(exposure.total.complaints),
        says: 'Could still cost',
        href: exposure.total.complaints === 0 ? null : '#exposure',
      },
    ],
    soonest: soonest.rows.map((row) => amountRow(row, today, opens)),
    moreDue: due > soonest.rows.length ? `Show all ${due} to pay` : null,
    pending: pending.rows.map((row) => amountRow(row, today, opens)),
    morePending: toDecide > pending.rows.length ? `Show all ${toDecide} pending` : null,
    contracts: contracts.map((each) => row(each, addressOf('/money/ledger', { contract: each.id }))),
    ours: row({ ...ours, id: '', name: 'All contracts' }, '/money/ledger'),
    subContractors: subContractors.map((each) => row(each, null)),
    special: {
      kinds: specialPayments.kinds.map((each) =>
        row({ ...each, name: kindInWords(each.id) }, addressOf('/money/ledger', { kind: each.id })),
      ),
      total: row(
        { ...specialPayments.total, id: '', name: 'All special payments' },
        '/money/ledger?special=true',
      ),
    },
    theirs:
      theirs.amounts === 0
        ? null
        : `${counted(theirs.amounts, 'report')} of ICE would cost the outgoing provider ${pounds(theirs.pence)}`,
    exposure: { totals: totalsInWords(exposure.total), contracts: exposure.contracts.map(contractRow) },
  };
}

/** A line of sums. Late is marked only where something is. */
const row = ({ name, owed, paid, toPay, late, pending }: NamedTotals, href: string | null) => ({
  name,
  href,
  owed: pounds(owed),
  paid: pounds(paid),
  toPay: pounds(toPay),
  late: pounds(late.pence),
  isLate: late.amounts > 0,
  pending: pendingInWords(pending),
});

/** "2, with £5,000 proposed; 1 with nothing proposed": never one figure that could be taken for owed. */
function pendingInWords({ amounts, unknown, pence }: Totals['pending']): string {
  if (amounts === 0) return 'None';
  if (amounts === unknown) return `${amounts}, with nothing proposed`;
  const known = `${amounts - unknown}, with ${pounds(pence)} proposed`;
  return unknown === 0 ? known : `${known}; ${unknown} with nothing proposed`;
}
