import type { WaitingPage } from './pdf/chapter.ts';
import type { BundleDocument } from './request.ts';

/** A document of a bundle without the way to open it: what can be handed to another process. */
export type DocumentFacts = Omit<BundleDocument, 'open'>;

/** A document, or a file attached to one, that has been turned into pages as far as it can be. */
export interface Entry {
  /** "4", or "4.1" for what is attached to it. */
  readonly number: string;
  readonly depth: number;
  readonly document: DocumentFacts;
  readonly pages: readonly WaitingPage[];
  /** Whole sentences for its cover sheet. */
  readonly notices: readonly string[];
  /** Where its own file goes in the bundle, and where it lies until then; null when its pages say it all. */
  readonly original: { readonly path: string; readonly at: string } | null;
}

/** What every cover sheet and the index have of an entry, once the pages before it are counted. */
export interface PlacedEntry extends Entry {
  /** The page its cover sheet is. */
  readonly cover: number;
}

/** Counts pages: each entry's cover sheet, then its own pages, after so many pages at the front. */
export function placed(entries: readonly Entry[], front: number): PlacedEntry[] {
  let next = front + 1;
  return entries.map((entry) => {
    const cover = next;
    next += 1 + entry.pages.length;
    return { ...entry, cover };
  });
}
