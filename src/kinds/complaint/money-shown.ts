import { inWords } from '#core/day-in-words.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import type { Amount, Bearer, Money, MoneyEntry } from '#core/money-shown.ts';
import { clausesOf } from '#core/rule.ts';
import { plainIn, type RuleBook } from '#core/rule-book.ts';
import { exposureOf } from './exposure.ts';
import { outstanding, signed } from './ledger.ts';
import { bindingUnder } from './money/owed.ts';
import { rateOn } from './money/rate.ts';
import { isSpecialPayment } from './money/special-payments.ts';
import type { Complaint, LedgerEntry, Liability } from './state.ts';

/** What a complaint shows of its money: its ledger, each amount, what could still fall due, and what is not ours to pay. */
export const moneyShown = (complaint: Complaint, rules: RuleBook): Money => ({
  entries: complaint.ledger.map((entry, index) => entryShown(complaint, entry, index, rules)),
  amounts: [
    ...complaint.liabilities.map((each, index) => amountShown(complaint, each, index, rules)),
    ...theirs(complaint, rules),
  ],
  exposure: exposureOf(complaint),
});

const bearerOf = ({ payer }: Pick<Liability, 'payer'>): Bearer =>
  payer === 'provider' ? 'provider' : 'sub-contractor';

function entryShown(
  { liabilities }: Complaint,
  entry: LedgerEntry,
  index: number,
  rules: RuleBook,
): MoneyEntry {
  const of = liabilities.find(({ id }) => id === entry.liability);
  if (of === undefined) throw new RangeError(`nothing is known of the amount ${entry.liability}`);
  return {
    id: entry.id,
    number: index + 1,
    on: entry.on,
    kind: entry.kind,
    amount: of.id,
    amountKind: of.kind,
    special: isSpecialPayment(rules, of.kind),
    pence: signed(entry),
    bearer: bearerOf(of),
    payer: of.payer,
    payee: of.payee,
    proof: entry.proof,
    says: entry.says,
    reverses: entry.reverses,
  };
}

function amountShown({ ledger, clocks }: Complaint, one: Liability, index: number, rules: RuleBook): Amount {
  const { id, kind, status, pence, payer, payee, due, raisedOn, row, says, flags, clauses } = one;
  const clock = status === 'pending' ? `decide-${id}` : `pay-${id}`;
  return {
    id,
    number: index + 1,
    kind,
    special: isSpecialPayment(rules, kind),
    status,
    pence,
    outstanding: outstanding(ledger, id),
    bearer: bearerOf(one),
    payer,
    payee,
    due,
    raisedOn,
    clock: clocks[clock] === undefined ? null : clock,
    row,
    says,
    flags,
    clauses,
  };
}

/** What reports upheld against the outgoing provider cost it, by the rate of the day: theirs, in no ledger and no sum (AMB-12). */
function theirs(complaint: Complaint, rules: RuleBook): Amount[] {
  const rule = plainIn(rules, 'ice.dual-charge');
  return complaint.iceCases.flatMap(({ id, report }, index) => {
    const upheld = report?.overall === 'upheld' || report?.overall === 'partly-upheld';
    if (rule === null || !upheld || !report.against.includes('OUTGOING_PROVIDER')) return [];
    const pence = rateOn(rules, report.reportOn);
    if (pence === null) return [];
    return [
      {
        id: `theirs-${id}`,
        number: complaint.liabilities.length + index + 1,
        kind: 'contribution',
        special: false,
        status: 'theirs',
        pence,
        outstanding: 0,
        bearer: 'outgoing-provider',
        payer: 'outgoing-provider',
        payee: 'DWP',
        due: null,
        raisedOn: report.arrivedOn,
        clock: null,
        row: rule.id,
        says: `ICE’s report of ${inWords(report.reportOn)} upholds it against the outgoing provider: ${penceInWords(pence as Pence)} would be theirs, by the terms of their own contract.`,
        flags: [],
        clauses: bindingUnder(complaint.pack, clausesOf(rule)),
      },
    ];
  });
}
