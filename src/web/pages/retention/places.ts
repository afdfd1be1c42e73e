import { thousands } from '#core/thousands.ts';
import type { RetentionPage, RetentionView } from '#desk/retention/proposals.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';

export const home = '/retention';
export const certificatesHref = `${home}/certificates`;
export const certificateHref = (number: string): string =>
  `${certificatesHref}/${encodeURIComponent(number)}`;
export const holdHref = (reference: string): string => `${home}/holds/${encodeURIComponent(reference)}`;
export const reportsHref = `${home}/reports`;
export const anonymisingHref = `${home}/anonymising`;
export const anonymiseHref = (reference: string): string =>
  `${anonymisingHref}/${encodeURIComponent(reference)}`;
export const approvedHref = (id: string): string => `${home}/approved/${id}`;

const names: Readonly<Record<RetentionView, string>> = {
  due: 'May go now',
  past: 'Past your own time',
  held: 'On hold',
  coming: 'Within a year',
};

/** The lists of what is kept, with how many stand in each, and the certificates of what is gone. */
export const placesFrom = (
  here: RetentionView | 'reports' | 'certificates',
  counts?: RetentionPage['counts'],
) => [
  ...(Object.keys(names) as RetentionView[]).map((view) => ({
    href: view === 'due' ? home : `${home}?view=${view}`,
    says: `${names[view]}${counts === undefined ? '' : ` ${thousands(counts[view])}`}`,
    current: here === view,
  })),
  { href: reportsHref, says: 'Needs assessments', current: here === 'reports' },
  { href: certificatesHref, says: 'Certificates', current: here === 'certificates' },
];

/** How many stood on the pages before, as the address says it. */
export function shownIn(query: Posted): number {
  const shown = Number(oneOf(query, 'shown'));
  return Number.isInteger(shown) && shown > 0 && shown < 10_000_000 ? shown : 0;
}

/** An address with what is asked of it; what is left out or empty is not asked. */
export function addressOf(path: string, asked: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(asked).filter((one): one is [string, string] => (one[1] ?? '') !== '');
  const query = new URLSearchParams(given).toString();
  return query === '' ? path : `${path}?${query}`;
}
