import { PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { ReadablePages } from '../rendering/pdf/read-pages.ts';
import type { PlacedEntry } from './entry.ts';
import type { WaitingPage } from './pdf/chapter.ts';
import { destinationsOf } from './pdf/destinations.ts';
import type { Bookmark } from './pdf/outline.ts';

/** The headings of the front pages as bookmarks: they stand in the order of the pages, and one may hold others. */
export function bookmarksOfFront(
  { document, pages }: ReadablePages,
  written: readonly WaitingPage[],
): Bookmark[] {
  const objects = new Map(pages.map(({ ref }, at) => [ref.tag, written[at]?.number]));
  return headings(document).flatMap(({ says, page }) => {
    const number = objects.get(page.tag);
    return number === undefined ? [] : [{ says, page: number, under: [] }];
  });
}

const key = (text: string): PDFName => PDFName.of(text);

/** The typesetter's own bookmarks, those within others after them. */
function headings(document: PDFDocument): { says: string; page: PDFRef }[] {
  const find = destinationsOf(document);
  const found: { says: string; page: PDFRef }[] = [];
  const walk = (parent: PDFDict | undefined): void => {
    let item = parent?.lookupMaybe(key('First'), PDFDict);
    while (item !== undefined) {
      const page = find(item.get(key('Dest')) ?? item.lookupMaybe(key('A'), PDFDict)?.get(key('D')))?.get(0);
      const title = item.lookup(key('Title'));
      if (page instanceof PDFRef && title !== undefined && 'decodeText' in title)
        found.push({ says: (title.decodeText as () => string)(), page });
      walk(item);
      item = item.lookupMaybe(key('Next'), PDFDict);
    }
  };
  walk(document.catalog.lookupMaybe(key('Outlines'), PDFDict));
  return found;
}

/** A bookmark for each entry, what is attached under what it came with. */
export function bookmarksOfEntries(
  entries: readonly PlacedEntry[],
  covers: readonly WaitingPage[],
): Bookmark[] {
  const roots: (Bookmark & { under: Bookmark[] })[] = [];
  const open: { under: Bookmark[] }[] = [{ under: roots }];
  for (const [at, { number, depth, document }] of entries.entries()) {
    const bookmark = { says: `${number}. ${document.title}`, page: covers[at]?.number ?? 0, under: [] };
    open.length = depth + 1;
    open.at(-1)?.under.push(bookmark);
    open.push(bookmark);
  }
  return roots;
}
