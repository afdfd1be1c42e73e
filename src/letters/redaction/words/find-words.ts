import type { Box } from '../box.ts';
import { boxAt, type PageText, type Reading } from '../pdfium/page-text.ts';
import { type Haystack, haystackOf } from './haystack.ts';
import { type Needle, needleOf } from './needle.ts';
import { runsOf } from './runs.ts';

/** One place where words stand: the pages (the first is 0) and on each the boxes that cover them. */
export interface Hit {
  readonly boxes: readonly { readonly page: number; readonly box: Box }[];
}

/** Finds words on pages that have been read; ready to be asked many times. */
export type FindWords = (words: string) => Hit[];

/**
 * A search over pages for words: whatever their case, accents and quotation marks, over the ends of lines and pages, and inside
 * longer words. Lines that run up, down or upside down are read that way too.
 */
export function wordsFinder(pages: readonly PageText[]): FindWords {
  const through = [
    searchable(pages.map(({ upright }, page) => ({ page, reading: upright }))),
    ...pages.flatMap(({ turned }, page) => turned.map((reading) => searchable([{ page, reading }]))),
  ];
  return (words) => {
    const needle = needleOf(words);
    return needle === null ? [] : distinct(through.flatMap((one) => hitsIn(one, needle)));
  };
}

interface Searchable {
  readonly readings: readonly { readonly page: number; readonly reading: Reading }[];
  readonly haystack: Haystack;
}

const searchable = (readings: Searchable['readings']): Searchable => ({
  readings,
  haystack: haystackOf(readings.map(({ reading }) => reading)),
});

function hitsIn({ readings, haystack }: Searchable, needle: Needle): Hit[] {
  const places = new Map<string, readonly [from: number, to: number]>();
  for (const pattern of [needle.whole, needle.parted]) {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(haystack.text); found !== null; found = pattern.exec(haystack.text)) {
      const to = found.index + found[0].length;
      places.set(`${found.index}-${to}`, [found.index, to]);
      // The next may begin inside this one: "ana" stands twice in "banana".
      pattern.lastIndex = found.index + ((found[0].codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
    }
  }
  return [...places.values()].map(([from, to]) => {
    const letters: { page: number; box: Box }[] = [];
    for (let unit = from; unit < to; unit += 1) {
      const { page, reading } = readings[haystack.pages[unit] as number] as Searchable['readings'][number];
      const box = boxAt(reading, haystack.letters[unit] as number);
      if (box !== null) letters.push({ page, box });
    }
    return { boxes: runsOf(letters) };
  });
}

/** Without those that another reading of the same page had found already. */
function distinct(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ boxes }) => {
    const key = boxes
      .map(({ page, box }) => [page, box.left, box.top, box.right, box.bottom].map(Math.round).join(','))
      .sort()
      .join(' ');
    if (boxes.length === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
