import type { Refusal } from '#core/refusal.ts';

/** Words that go wherever they stand. */
export interface WordsMark {
  readonly kind: 'words';
  readonly words: string;
}

/** A box on a page, in millimetres from the top left corner of the page as it is seen. The first page is 1. */
export interface BoxMark {
  readonly kind: 'box';
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is taken out of a copy of a document. */
export type Mark = WordsMark | BoxMark;

/** How often a mark took something out, and on which pages. */
export interface Found {
  readonly times: number;
  readonly pages: readonly number[];
}

/** A copy of a document without what was marked. */
export interface RedactedCopy {
  readonly ok: true;
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** One for each mark, in their order. */
  readonly found: readonly Found[];
  /** What whoever checks the copy has to know of it: whole sentences. */
  readonly notices: readonly string[];
}

export type Redacted = RedactedCopy | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** A page as it is seen, turned and cropped, in millimetres. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}
