import type { AmountStatus } from '#core/money-shown.ts';
import type { Choices } from '#desk/complaint/choices.ts';
import type { AmountsPage } from '#desk/money/amounts.ts';
import { amountKinds, kindInWords, statusWords } from '#desk/money/words.ts';
import type { PageData } from '#web/http.ts';
import { amountRow } from './amount-row.ts';
import { type Asked, addressIn, filterOf, pagingOf } from './asked.ts';
import { csvOf, placesFrom } from './places.ts';

/** The views of the list: each status, and of what is to pay the late alone. */
export const amountViews = ['due', 'late', 'pending', 'paid', 'reversed', 'theirs'] as const;
export type AmountView = (typeof amountViews)[number];

export const statusOfView = (view: AmountView): AmountStatus => (view === 'late' ? 'due' : view);

const about: Readonly<Record<AmountView, string>> = {
  due: 'What is owed and not paid in full, the first to pay before the others.',
  late: 'What should have been paid by now.',
  pending: 'Nobody has decided these. Nothing of them is owed yet, and none of them counts as £0.',
  paid: 'What is paid in full.',
  reversed:
    'What should not have been entered, or was decided not to be owed. Its entries stay in the ledger.',
  theirs: 'What reports of ICE come to for the outgoing provider. It is theirs, and in no sum of ours.',
};

const empty: Readonly<Record<AmountView, string>> = {
  due: 'Nothing is to be paid. An amount stands here once ICE or the Ombudsman orders it, it is agreed, or somebody offers it.',
  late: 'Nothing is late.',
  pending: 'Nothing waits for a decision.',
  paid: 'Nothing is paid yet. A payment is recorded on its complaint, with the document that shows it.',
  reversed: 'Nothing has been taken back.',
  theirs: 'No report of ICE has upheld a complaint against the outgoing provider.',
};

/** The list of amounts as its template draws it. */
export function amountsView(
  page: AmountsPage,
  view: AmountView,
  asked: Asked,
  choices: Choices,
  opens: boolean,
): PageData {
  const filter = filterOf(
    asked,
    [
      { name: 'contract', label: 'Contract', all: 'All contracts', options: choices.contracts },
      {
        name: 'kind',
        label: 'What for',
        all: 'Anything',
        options: amountKinds.map((kind) => ({ value: kind, label: kindInWords(kind) })),
      },
    ],
    ['view'],
  );
  return {
    title: 'Amounts',
    places: placesFrom('/money/amounts'),
    about: about[view],
    views: amountViews.map((each) => ({
      href: addressIn(asked, { view: each === 'due' ? undefined : each }),
      says: each === 'late' ? 'Late' : statusWords[statusOfView(each)],
      current: each === view,
    })),
    filter,
    dated: view === 'due' || view === 'late' || view === 'pending',
    rows: page.rows.map((row) => amountRow(row, page.today, opens)),
    empty: filter.on === null ? empty[view] : 'No amount is like that.',
    paging: pagingOf(asked, page.rows.length, page.next, 'the first to pay before the others'),
    csv: csvOf(
      addressIn(asked, {
        view: undefined,
        status: statusOfView(view),
        ...(view === 'late' ? { late: 'true' } : {}),
      }),
    ),
  };
}
