import { inShort } from '#core/day-in-words.ts';
import { amountStatuses } from '#core/money-shown.ts';
import { counted } from '#core/thousands.ts';
import type { Choices } from '#desk/complaint/choices.ts';
import type { LedgerPage, ListedEntry } from '#desk/money/ledger.ts';
import { amountKinds, entryWords, kindInWords, partyInWords, statusWords } from '#desk/money/words.ts';
import { caseHref, documentHref } from '#web/complaint/addresses.ts';
import type { PageData } from '#web/http.ts';
import { type Asked, addressIn, filterOf, pagingOf } from './asked.ts';
import { csvOf, placesFrom, pounds } from './places.ts';

const special = [
  { value: 'true', label: 'Special payments only' },
  { value: 'false', label: 'Without special payments' },
];

/** The ledger as its template draws it. */
export function ledgerView(page: LedgerPage, asked: Asked, choices: Choices, opens: boolean): PageData {
  const { rows, totals, next, today } = page;
  return {
    title: 'Ledger',
    places: placesFrom('/money/ledger'),
    filter: filterOf(asked, [
      { name: 'contract', label: 'Contract', all: 'All contracts', options: choices.contracts },
      {
        name: 'kind',
        label: 'What for',
        all: 'Anything',
        options: amountKinds.map((kind) => ({ value: kind, label: kindInWords(kind) })),
      },
      {
        name: 'status',
        label: 'How the amount stands',
        all: 'Any way',
        options: amountStatuses
          .filter((status) => status !== 'theirs' && status !== 'pending')
          .map((status) => ({ value: status, label: statusWords[status] })),
      },
      { name: 'special', label: 'Special payments', all: 'With and without', options: special },
      { name: 'from', label: 'From', type: 'date' },
      { name: 'to', label: 'To', type: 'date' },
    ]),
    sums: [
      sum('Owed', totals.owed, totals.special.owed, totals.subContractors.owed),
      sum('Paid', totals.paid, totals.special.paid, totals.subContractors.paid),
      sum(
        'To pay',
        totals.owed - totals.paid,
        totals.special.owed - totals.special.paid,
        totals.subContractors.owed - totals.subContractors.paid,
      ),
    ],
    counted: counted(totals.entries, 'entry', 'entries'),
    rows: rows.map((row) => rowOf(row, today, opens)),
    paging: pagingOf(asked, rows.length, next, 'the latest first'),
    csv: csvOf(addressIn(asked)),
  };
}

const sum = (name: string, all: number, ofSpecial: number, ofSubContractors: number) => ({
  name,
  ours: pounds(all - ofSubContractors),
  subContractors: pounds(ofSubContractors),
  special: pounds(ofSpecial),
});

const rowOf = (
  { reference, person, contractName, entry, status }: ListedEntry,
  today: LedgerPage['today'],
  opens: boolean,
) => ({
  href: opens ? caseHref(reference) : null,
  reference,
  person,
  contract: contractName,
  on: entry.on,
  onSays: inShort(entry.on, today),
  what: entryWords[entry.kind],
  kind: kindInWords(entry.amountKind),
  special: entry.special,
  owed: entry.kind === 'owed' || entry.kind === 'owed-reversed' ? pounds(entry.pence) : '',
  paid: entry.kind === 'paid' || entry.kind === 'paid-reversed' ? pounds(-entry.pence) : '',
  says: entry.says,
  payer: partyInWords(entry.payer),
  payee: partyInWords(entry.payee),
  status: statusWords[status],
  proof: !opens || entry.proof === null ? null : documentHref(reference, entry.proof),
  number: entry.number,
  reverses: entry.reverses === null ? null : entry.reverses.replace('l', ''),
});
