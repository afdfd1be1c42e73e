import type { Refusal } from '#core/refusal.ts';
import { type Box, grown } from './box.ts';
import { boxInPoints } from './box-on-page.ts';
import type { Found, Mark } from './marks.ts';
import type { PageText } from './pdfium/page-text.ts';
import { onPages, wordsNotFound } from './refusals.ts';
import type { Source } from './source.ts';
import { wordsFinder } from './words/find-words.ts';

/** What is taken out of one page, in points of the page as it is seen. */
export interface Taken {
  /** As the letters stand, or as the box was drawn. */
  readonly exact: Box;
  /** What is made black: a little more around letters, for what of them leans out. */
  readonly black: Box;
}

/** What marks come to on a document's pages. */
export interface WhatGoes {
  /** By page; the first is 0. */
  readonly pages: ReadonlyMap<number, readonly Taken[]>;
  readonly found: readonly Found[];
  readonly notices: readonly string[];
}

/** Around a hit of words, in points: type leans out of its line by less. */
const padding = 0.6;

/** Finds everything that is to go; refused when a word stands nowhere. */
export function whatGoes(
  { measures }: Source,
  texts: readonly PageText[],
  marks: readonly Mark[],
): { ok: true; goes: WhatGoes } | { ok: false; refusals: Refusal[] } {
  const pages = new Map<number, Taken[]>();
  const take = (page: number, taken: Taken): void => {
    pages.set(page, [...(pages.get(page) ?? []), taken]);
  };
  const find = wordsFinder(texts);
  const unread = texts.flatMap(({ upright }, at) => (upright.letters.length === 0 ? [at + 1] : []));
  const refusals: Refusal[] = [];
  const found = marks.map((mark): Found => {
    if (mark.kind === 'box') {
      const box = boxInPoints(mark, measures[mark.page - 1]?.unit ?? 1);
      take(mark.page - 1, { exact: box, black: box });
      return { times: 1, pages: [mark.page] };
    }
    const hits = find(mark.words);
    if (hits.length === 0) refusals.push(wordsNotFound(mark.words, unread, texts.length));
    const boxes = hits.flatMap((hit) => hit.boxes);
    for (const { page, box } of boxes) take(page, { exact: box, black: grown(box, padding) });
    const on = new Set(boxes.map(({ page }) => page + 1));
    return { times: hits.length, pages: [...on].sort((a, b) => a - b) };
  });
  if (refusals.length > 0) return { ok: false, refusals };
  const wordsWanted = marks.some(({ kind }) => kind === 'words');
  return { ok: true, goes: { pages, found, notices: wordsWanted ? notSearched(texts, unread) : [] } };
}

/** Where words may stand that no search finds. */
function notSearched(texts: readonly PageText[], unread: readonly number[]): string[] {
  const garbled = texts.flatMap(({ unreadable }, at) => (unreadable ? [at + 1] : []));
  return [
    ...(unread.length > 0
      ? [`${onPages(unread)} there are no words a program can read. Look there for the words yourself.`]
      : []),
    ...(garbled.length > 0
      ? [`${onPages(garbled)} some letters cannot be read by a program. Look there for the words yourself.`]
      : []),
  ];
}
