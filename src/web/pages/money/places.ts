import { type Pence, penceInWords } from '#core/money.ts';

/** The pages about money, as views of one thing. */
const pages = [
  { href: '/money', says: 'Overview' },
  { href: '/money/amounts', says: 'Amounts' },
  { href: '/money/ledger', says: 'Ledger' },
  { href: '/money/exposure', says: 'What could fall due' },
] as const;

type MoneyPlace = (typeof pages)[number]['href'];

/** Links to the pages about money, this one marked. */
export const placesFrom = (here: MoneyPlace) =>
  pages.map((page) => ({ ...page, current: page.href === here }));

/** "£1,234.50". */
export const pounds = (pence: number): string => penceInWords(pence as Pence);

/** An address with what is asked of it; what is empty is left out. */
export function addressOf(path: string, asked: Readonly<Record<string, string | undefined>>): string {
  const entries = Object.entries(asked).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  const query = new URLSearchParams(entries).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Where the same list is as a table for a spreadsheet. */
export const csvOf = (address: string): string => address.replace(/^(\/money\/\w+)/, '/api$1.csv');
