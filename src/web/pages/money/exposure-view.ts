import type { Day } from '#core/day.ts';
import { inShort, listInWords } from '#core/day-in-words.ts';
import { waysToCost } from '#core/money-shown.ts';
import { counted, thousands } from '#core/thousands.ts';
import type { Choices } from '#desk/complaint/choices.ts';
import type {
  ContractExposure,
  Contribution,
  ExposedComplaint,
  ExposureByContract,
  ExposurePage,
} from '#desk/money/exposure.ts';
import { wayWords } from '#desk/money/words.ts';
import { caseHref } from '#web/complaint/addresses.ts';
import type { PageData } from '#web/http.ts';
import { type Asked, addressIn, filterOf, pagingOf } from './asked.ts';
import { addressOf, csvOf, placesFrom, pounds } from './places.ts';

/** What could fall due, as its template draws it. `all` is of every way; `page` is of the one that is shown. */
export function exposureView(
  page: ExposurePage,
  all: ExposureByContract,
  asked: Asked,
  choices: Choices,
  opens: boolean,
): PageData {
  const filter = filterOf(
    asked,
    [{ name: 'contract', label: 'Contract', all: 'All contracts', options: choices.contracts }],
    ['way'],
  );
  return {
    title: 'What could fall due',
    places: placesFrom('/money/exposure'),
    views: [undefined, ...waysToCost].map((way) => ({
      href: addressIn(asked, { way }),
      says: way === undefined ? `All ${all.total.complaints}` : `${wayWords[way]} ${all.total.ways[way]}`,
      current: asked.typed.way === way,
    })),
    filter,
    totals: totalsInWords(all.total),
    contracts: all.contracts.map(contractRow),
    rows: page.rows.map((row) => rowOf(row, page.today, opens)),
    paging: pagingOf(asked, page.rows.length, page.next, 'the nearest to a cost first'),
    csv: csvOf(addressIn(asked)),
  };
}

/** What it comes to, a line each: what would fall due, what is pending, what is not ours. Never one sum of them. */
export function totalsInWords({
  complaints,
  would,
  pending,
  none,
  proposed,
  theirs,
}: ExposureByContract['total']) {
  if (complaints === 0) return [];
  const line = (name: string, of: { complaints: number; pence: number }, note: string) => ({
    name,
    complaints: thousands(of.complaints),
    amount: pounds(of.pence),
    note,
  });
  const only = <Line>(of: { complaints: number }, one: Line): Line[] => (of.complaints === 0 ? [] : [one]);
  return [
    line('Contributions that would fall due', would, 'If ICE upheld every one of them.'),
    ...only(
      pending,
      line(
        'Contributions pending',
        pending,
        'Proposed, if ICE upheld every one of them. A fact is missing, or a person would decide.',
      ),
    ),
    ...only(
      proposed,
      line('Redress ICE proposes', proposed, 'If both agree to it. Then no contribution is owed.'),
    ),
    ...only(
      { complaints: none },
      { ...line('No contribution', { complaints: none, pence: 0 }, ''), amount: '' },
    ),
    ...only(
      theirs,
      line(
        'The outgoing provider’s own',
        theirs,
        'If ICE upheld every one against them too. Theirs, and in no sum of ours.',
      ),
    ),
  ];
}

const missingWords: Readonly<Record<string, string>> = {
  'contract.value.totalExVatPence': 'what the contract is worth in all, without VAT',
  'contract.letOn': 'the day the contract was let',
};

/** A contract with what one of its complaints, and all of them, would cost. */
export function contractRow({
  contractId,
  contractName,
  complaints,
  each,
  would,
  pending,
  none,
}: ContractExposure) {
  const missing = each.missing.flatMap((fact) => missingWords[fact] ?? []);
  return {
    href: addressOf('/money/exposure', { contract: contractId }),
    name: contractName,
    complaints: thousands(complaints),
    each: amountInWords(each),
    would: would.complaints === 0 ? '' : pounds(would.pence),
    pending: pending.complaints === 0 ? '' : pounds(pending.pence),
    without: none === 0 ? null : `${counted(none, 'complaint')} without a contribution`,
    because: each.says,
    clauses: each.clauses.slice(0, 2),
    missing:
      missing.length === 0
        ? null
        : `Not recorded: ${listInWords(missing)}. An administrator records it with the contract.`,
  };
}

const amountInWords = ({ status, pence }: Contribution): string =>
  status === 'none'
    ? 'No contribution'
    : status === 'would'
      ? pounds(pence)
      : pence === 0
        ? 'Pending'
        : `Pending, ${pounds(pence)} proposed`;

function rowOf(row: ExposedComplaint, today: Day, opens: boolean) {
  const { reference, contribution, proposed, theirs, until, reasons } = row;
  return {
    href: opens ? caseHref(reference) : null,
    reference,
    person: row.person,
    contract: row.contractName,
    deliveredBy: row.deliveredBy,
    way: wayWords[row.way],
    since: { on: row.since, says: inShort(row.since, today) },
    until: until === null ? null : inShort(until, today),
    amount: amountInWords(contribution),
    beside: [
      ...(proposed === null ? [] : [`Redress proposed: ${pounds(proposed)}`]),
      ...(theirs === null ? [] : [`Outgoing provider’s own: ${pounds(theirs)}`]),
    ],
    reasons: reasons.map(({ says, clauses }) => ({ says, clauses: clauses.slice(0, 2) })),
  };
}
