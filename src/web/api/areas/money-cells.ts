import type { ShownAmount } from '#desk/money/amounts.ts';
import type { ExposedComplaint } from '#desk/money/exposure.ts';
import type { ListedEntry } from '#desk/money/ledger.ts';
import { entryWords, kindInWords, partyInWords, statusWords, wayWords } from '#desk/money/words.ts';

/** Pence as a spreadsheet adds them up: "1234.50". */
const inPounds = (pence: number): string => (pence / 100).toFixed(2);

export const ledgerHead = [
  'Day',
  'Reference',
  'Person',
  'Contract',
  'Number',
  'Entry',
  'What for',
  'Special payment',
  'Pounds',
  'Payer',
  'Payee',
  'Undoes',
  'Proof',
  'Why',
  'Amount now',
];

export const ledgerCells = ({ reference, person, contractName, entry, status }: ListedEntry): string[] => [
  entry.on,
  reference,
  person,
  contractName,
  String(entry.number),
  entryWords[entry.kind],
  kindInWords(entry.amountKind),
  entry.special ? 'yes' : 'no',
  inPounds(entry.pence),
  partyInWords(entry.payer),
  partyInWords(entry.payee),
  entry.reverses ?? '',
  entry.proof ?? '',
  entry.says,
  statusWords[status],
];

export const amountHead = [
  'Reference',
  'Person',
  'Contract',
  'What for',
  'Special payment',
  'Stands',
  'Due',
  'Late',
  'Amount in pounds',
  'Still to pay in pounds',
  'Proposed in pounds',
  'Payer',
  'Payee',
  'Rule',
  'Why',
  'Clauses',
];

export function amountCells({ reference, person, contractName, amount, late }: ShownAmount): string[] {
  const pending = amount.status === 'pending';
  return [
    reference,
    person,
    contractName,
    kindInWords(amount.kind),
    amount.special ? 'yes' : 'no',
    statusWords[amount.status],
    amount.due ?? '',
    late ? 'yes' : 'no',
    pending ? '' : inPounds(amount.pence),
    pending ? '' : inPounds(amount.outstanding),
    pending && amount.pence > 0 ? inPounds(amount.pence) : '',
    partyInWords(amount.payer),
    partyInWords(amount.payee),
    amount.row,
    amount.says,
    amount.clauses.join(' '),
  ];
}

export const exposureHead = [
  'Reference',
  'Person',
  'Contract',
  'Delivered by',
  'How it stands',
  'Since',
  'Until',
  'Would fall due in pounds',
  'Pending in pounds',
  'Redress proposed in pounds',
  'Outgoing provider’s own in pounds',
  'Why',
];

export function exposureCells(one: ExposedComplaint): string[] {
  const { contribution, proposed, theirs } = one;
  const orNone = (pence: number | null): string => (pence === null ? '' : inPounds(pence));
  return [
    one.reference,
    one.person,
    one.contractName,
    one.deliveredBy,
    wayWords[one.way],
    one.since,
    one.until ?? '',
    contribution.status === 'pending' ? '' : inPounds(contribution.pence),
    contribution.status === 'pending' ? inPounds(contribution.pence) : '',
    orNone(proposed),
    orNone(theirs),
    one.reasons.map(({ says, clauses }) => `${says} ${clauses.join(' ')}`).join(' '),
  ];
}
