import type { Day } from '#core/day.ts';
import { inShort, inWords } from '#core/day-in-words.ts';
import { thousands } from '#core/thousands.ts';
import type { WordsProposed } from '#desk/retention/anonymising/words-kept.ts';
import { type DocumentedHold, holdCauseWords } from '#desk/retention/kept-holds.ts';
import type { ProposedCase, RetentionPage } from '#desk/retention/proposals.ts';
import { homeOfReference } from '#web/case-addresses.ts';
import type { PageData } from '#web/http.ts';
import { waitingSaid } from './anonymise-view.ts';
import { addressOf, holdHref, home, placesFrom } from './places.ts';

const about = {
  due: 'Closed complaints that no longer have to be kept. Each is destroyed only when a person approves it.',
  past: 'Closed complaints kept longer than the time you have set yourselves.',
  held: 'Their time is over, and something holds them back. Nothing of them can be destroyed until it ends.',
  coming: 'Contracts whose complaints may go within the next twelve months.',
} as const;

const empty = {
  due: 'Nothing may go now. A complaint is proposed here when it is closed and the time of its contract is over.',
  past: 'Nothing is kept past a time of your own.',
  held: 'Nothing is on hold whose time is over. A hold is put on from the list of what may go.',
  coming: 'Nothing comes up within a year.',
} as const;

export interface Narrowed {
  readonly contract?: string | undefined;
  /** How many stood on the pages before. */
  readonly shown: number;
  /** Cases whose words wait for a second person. */
  readonly waiting: readonly WordsProposed[];
}

/** A list of what is kept as its template draws it. */
export function listView(
  page: RetentionPage,
  mayApprove: boolean,
  { contract, shown, waiting }: Narrowed,
): PageData {
  const { view, today, rows, counts } = page;
  return {
    title: 'Retention',
    view,
    about: about[view],
    empty: empty[view],
    places: placesFrom(view, counts),
    filter: filterOf(page, contract),
    mayApprove: mayApprove && (view === 'due' || view === 'past'),
    mayHold: mayApprove,
    rows: rows.map((row) => rowOf(row, today)),
    coming: page.coming.map(({ limit, cases }) => ({
      contract: limit.name,
      from: limit.goFrom,
      fromSays: limit.goFrom === null ? '' : inShort(limit.goFrom, today),
      cases: thousands(cases),
      says: limit.says,
      clauses: limit.clauses.slice(0, 2),
    })),
    unsaid: view === 'due' ? page.unsaid.map(({ name, says }) => ({ name, says })) : [],
    waiting: waitingSaid(waiting),
    csv: addressOf('/api/retention.csv', { view, contract }),
    paging: pagingOf(page, contract, shown),
  };
}

function rowOf(row: ProposedCase, today: Day) {
  const { reference, contract, receivedOn, standing, limit, late, windowUntil, holds } = row;
  return {
    reference,
    href: homeOfReference(reference),
    hold: holdHref(reference),
    contract,
    received: inShort(receivedOn, today),
    receivedOn,
    standing,
    from: limit.goFrom,
    fromSays: limit.goFrom === null ? '' : inShort(limit.goFrom, today),
    says: limit.says,
    clauses: limit.clauses.slice(0, 2),
    late,
    window: windowUntil === null ? null : `They may go to ICE until ${inWords(windowUntil, today)}.`,
    holds: holds.map((hold) => holdShown(hold, today)),
  };
}

/** A hold put on by a person, as lists and its page show it. */
export const holdShown = ({ because, why, reviewOn, on, by }: DocumentedHold, today: Day) => ({
  because,
  says: holdCauseWords[because],
  why,
  by: `Put on by ${by} on ${inWords(on, today)}.`,
  review: inWords(reviewOn, today),
  reviewOn,
  late: reviewOn < today,
});

function filterOf({ view, contracts }: RetentionPage, contract: string | undefined) {
  const chosen = contracts.find(({ id }) => id === contract);
  const clear = view === 'due' ? home : `${home}?view=${view}`;
  return {
    action: home,
    hidden: { view },
    fields: [
      {
        name: 'contract',
        label: 'Contract',
        options: [
          { value: '', label: 'All contracts', chosen: contract === undefined },
          ...contracts.map(({ id, name }) => ({ value: id, label: name, chosen: id === contract })),
        ],
      },
    ],
    on: chosen === undefined ? null : `Shown are only those of ${chosen.name}.`,
    clear,
  };
}

function pagingOf({ view, rows, next }: RetentionPage, contract: string | undefined, shown: number) {
  if (next === null && shown === 0) return null;
  const last = shown + rows.length;
  const to = (more: Readonly<Record<string, string>>) => addressOf(home, { view, contract, ...more });
  return {
    next:
      next === null ? null : { href: to({ after: next, shown: String(last) }), label: 'Show the next 25' },
    says: `${shown + 1} to ${last}, the oldest first.`,
    first: shown === 0 ? null : to({}),
  };
}
