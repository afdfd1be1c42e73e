import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printableLine } from '../printable-text.ts';
import { type ReadablePages, readPages } from '../rendering/pdf/read-pages.ts';
import { type Binding, chaptersOf, type Staged } from './chapters.ts';
import { setCoverSheets } from './cover-sheets.ts';
import { type Entry, type PlacedEntry, placed } from './entry.ts';
import { type BundleFacts, setFrontPages } from './front-pages.ts';
import { bookmarksOfEntries, bookmarksOfFront } from './parts-of-book.ts';
import { bindBook } from './pdf/book.ts';
import { type WaitingPage, writeChapter } from './pdf/chapter.ts';
import { type ClosedPdf, PdfFile } from './pdf/pdf-file.ts';
import type { Progress } from './request.ts';

/** Everything a book is bound from. */
export interface Order {
  readonly bundle: BundleFacts;
  readonly documents: readonly Staged[];
  /** An empty folder of our own, in which the book is made. */
  readonly folder: string;
  readonly unpageable: readonly string[];
}

/** A bound book and the accessible index beside it. */
export interface Bound {
  readonly entries: readonly PlacedEntry[];
  readonly pages: number;
  readonly book: ClosedPdf & { readonly at: string };
  readonly index: { readonly at: string; readonly pdf: Uint8Array };
}

/** Turns the documents into pages and binds them behind their front pages. `begun` hears of each document before it is touched. */
export async function bind(order: Order, progress: Progress, begun: (id: string) => void): Promise<Bound> {
  const at = join(order.folder, 'bundle.pdf');
  const target = await PdfFile.begin(at);
  try {
    const entries = await chapters(order, target, progress, begun);
    progress(order.documents.length, order.documents.length, 'Setting the index');
    const front = await setFrontPages(order.bundle, entries);
    const counted = placed(entries, front.pages);
    const pages = counted.reduce((sum, entry) => sum + 1 + entry.pages.length, front.pages);
    const covers = await coversOf(order.bundle, counted, pages, target);
    const frontRead = await ownPages(front.pdf);
    const objects = pageObjects(counted, covers);
    const frontPages = await writeChapter(frontRead, target, (address) => objects.get(address));
    const book = await bindBook(
      target,
      [
        { pages: frontPages, stamped: false },
        ...counted.flatMap((entry, number) => partsOf(entry, covers[number])),
      ],
      [...bookmarksOfFront(frontRead, frontPages), ...bookmarksOfEntries(counted, covers)],
      {
        title: printableLine(order.bundle.title),
        author: printableLine(order.bundle.letterhead.name),
        reference: printableLine(order.bundle.reference),
        language: order.bundle.language,
        made: order.bundle.madeAt,
      },
    );
    const index = join(order.folder, 'index.pdf');
    await writeFile(index, front.pdf, { mode: 0o600 });
    return { entries: counted, pages, book: { ...book, at }, index: { at: index, pdf: front.pdf } };
  } catch (error) {
    await target.abandon();
    throw error;
  }
}

async function chapters(
  { documents, folder, unpageable }: Order,
  target: PdfFile,
  progress: Progress,
  begun: (id: string) => void,
): Promise<Entry[]> {
  const binding: Binding = { target, folder, unpageable: new Set(unpageable) };
  const entries: Entry[] = [];
  for (const [at, staged] of documents.entries()) {
    begun(staged.document.id);
    progress(at, documents.length, `Document ${at + 1} of ${documents.length}`);
    entries.push(...(await chaptersOf(staged, String(at + 1), binding)));
  }
  return entries;
}

async function coversOf(
  bundle: BundleFacts,
  entries: readonly PlacedEntry[],
  pages: number,
  target: PdfFile,
): Promise<WaitingPage[]> {
  if (entries.length === 0) return [];
  const covers = await setCoverSheets(bundle, entries, pages);
  return writeChapter(await ownPages(covers.pdf), target);
}

/** Pages we set ourselves can always be read. */
async function ownPages(pdf: Uint8Array): Promise<ReadablePages> {
  const read = await readPages(pdf);
  if (!read.ok) throw new Error(`our own pages cannot be read: ${read.says}`);
  return read;
}

/** The links of the index, as it stands beside the bundle, and the cover sheets they mean. */
const pageObjects = (entries: readonly PlacedEntry[], covers: readonly WaitingPage[]): Map<string, number> =>
  new Map(entries.map(({ cover }, at) => [`bundle.pdf#page=${cover}`, covers[at]?.number ?? 0]));

const partsOf = (entry: PlacedEntry, cover: WaitingPage | undefined) => [
  { pages: cover === undefined ? [] : [cover], stamped: false },
  { pages: entry.pages, stamped: true },
];
