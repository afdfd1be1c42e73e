import { inWords } from '#core/day-in-words.ts';
import { printable, printableLine } from '../printable-text.ts';
import type { PlacedEntry } from './entry.ts';
import type { BundleFacts } from './front-pages.ts';
import { type PrintedSheets, printSheets } from './sheets.ts';
import { sizeInWords } from './size-in-words.ts';

// A cover sheet is one page, so nothing on it may be longer than a page can take; the manifest has every word.
const longest = { line: 220, notice: 420, notices: 10 };

/** Sets the sheets before each entry, one page each, in their order. */
export async function setCoverSheets(
  { title, reference }: BundleFacts,
  entries: readonly PlacedEntry[],
  of: number,
): Promise<PrintedSheets> {
  const sheets = entries.map((entry) => ({
    number: entry.number,
    title: cut(printableLine(entry.document.title), longest.line) || 'Without a title',
    facts: factsOf(entry).map(([label, says]) => [label, cut(printableLine(says), longest.line)]),
    notices: entry.notices.slice(0, longest.notices).map((notice) => cut(printable(notice), longest.notice)),
    foot: `Page ${entry.cover} of ${of}`,
  }));
  const printed = await printSheets('bundle/covers.typ', 'covers', {
    title: printableLine(title),
    reference: printableLine(reference),
    sheets,
  });
  if (printed.pages !== entries.length)
    throw new Error(`${entries.length} cover sheets were set on ${printed.pages} pages`);
  return printed;
}

function factsOf({ document, pages, cover }: PlacedEntry): [string, string][] {
  const rows: [string, string][] = [
    ['Kind', document.kind],
    ['Dated', inWords(document.dated)],
    ['Added by', document.addedBy ?? ''],
    ['File name', document.fileName],
    ['Size', sizeInWords(document.bytes)],
    ['SHA-256', document.sha256],
    ['Pages', pagesInWords(cover, pages.length)],
  ];
  return rows.filter(([, says]) => says !== '');
}

function pagesInWords(cover: number, pages: number): string {
  if (pages === 0) return 'None';
  return pages === 1 ? `${cover + 1}` : `${cover + 1} to ${cover + pages}`;
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${[...text].slice(0, most - 1).join('')}…`;
