import type { FileToPage } from '#letters/rendering/paged.ts';
import { inAProcess } from './in-a-process.ts';
import type { Mark, Redacted } from './marks.ts';
import type { pictureHere, sizesHere } from './page-picture.ts';

/**
 * Makes a PDF copy of a document in which what is marked is gone, in a process of its own. Refused whole (G2-100a) when the document
 * has no pages, a box is not wholly on its page, or words stand nowhere. Rejects on what only a bug can make, or with the signal's reason.
 */
export const redact = (
  document: FileToPage,
  marks: readonly Mark[],
  signal?: AbortSignal,
): Promise<Redacted> => inAProcess({ ask: 'redact', document, marks }, signal) as Promise<Redacted>;

/** How large a document's pages are, in millimetres as they are seen, and what they do not show of it. */
export const pageSizes = (document: FileToPage, signal?: AbortSignal): ReturnType<typeof sizesHere> =>
  inAProcess({ ask: 'sizes', document }, signal) as ReturnType<typeof sizesHere>;

/** A page of a document (the first is 1) as a PNG, `wide` pixels wide. */
export const pagePicture = (
  document: FileToPage,
  page: number,
  wide: number,
  signal?: AbortSignal,
): ReturnType<typeof pictureHere> =>
  inAProcess({ ask: 'picture', document, page, wide }, signal) as ReturnType<typeof pictureHere>;
