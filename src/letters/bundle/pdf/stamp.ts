import type { Box, PageShape } from './page-box.ts';

/** The words of a stamp: the reference on the left, the page's number on the right. */
export interface StampWords {
  readonly left: string;
  readonly right: string;
}

/** Width of a text in points for a size of one. */
export type Measure = (text: string) => number;

/** A page made taller by a strip below what is seen of it, so that the stamp covers nothing. */
export interface StampedPage {
  readonly box: Box;
  /** Drawing instructions for the stamp, in the page's own units. */
  readonly drawing: string;
}

const size = 8;
/** The strip is this many times as tall as the letters. */
const strip = 2.25;
const inset = 2;
const a4Width = 595;

/**
 * Stamps a page upright at its foot as it is seen, whichever way it is turned. On a large sheet the stamp is larger, on a slip smaller,
 * so that it can be read beside what it numbers and fits.
 */
export function stamp({ box, turned, unit }: PageShape, words: StampWords, measure: Measure): StampedPage {
  const sideways = turned === 90 || turned === 270;
  const width = sideways ? box.top - box.bottom : box.right - box.left;
  const natural = (size / unit) * Math.max(1, (width * unit) / a4Width / 1.5);
  const needed = measure(words.left) + measure(words.right) + 2 * inset + 1;
  const letters = Math.min(natural, width / needed);
  const tall = letters * strip;
  const taller = grown(box, turned, tall);
  const foot = (tall - letters * 0.7) / 2;
  const right = width - letters * (inset + measure(words.right));
  const lines = [
    text(placed(taller, turned, letters * inset, foot), letters, words.left),
    text(placed(taller, turned, right, foot), letters, words.right),
  ];
  return { box: taller, drawing: `/Artifact BMC q 0 g BT ${lines.join(' ')} ET Q EMC` };
}

function grown(box: Box, turned: PageShape['turned'], by: number): Box {
  switch (turned) {
    case 0:
      return { ...box, bottom: box.bottom - by };
    case 90:
      return { ...box, right: box.right + by };
    case 180:
      return { ...box, top: box.top + by };
    case 270:
      return { ...box, left: box.left - by };
  }
}

/** The matrix that writes upright from a point counted from the lower left corner of the page as it is seen. */
function placed(box: Box, turned: PageShape['turned'], across: number, up: number): readonly number[] {
  switch (turned) {
    case 0:
      return [1, 0, 0, 1, box.left + across, box.bottom + up];
    case 90:
      return [0, 1, -1, 0, box.right - up, box.bottom + across];
    case 180:
      return [-1, 0, 0, -1, box.right - across, box.top - up];
    case 270:
      return [0, -1, 1, 0, box.left + up, box.top - across];
  }
}

const text = (matrix: readonly number[], letters: number, words: string): string =>
  `/Stamp ${short(letters)} Tf ${matrix.map(short).join(' ')} Tm <${Buffer.from(words, 'latin1').toString('hex')}> Tj`;

const short = (number: number): string => String(Math.round(number * 1000) / 1000);
