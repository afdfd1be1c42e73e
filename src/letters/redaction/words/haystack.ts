import type { Reading } from '../pdfium/page-text.ts';

/** The letters of pages, made alike so that they can be compared, with where each came from. */
export interface Haystack {
  /** A blank between words is one space, a break between lines "\n", both with no other blank beside them. */
  readonly text: string;
  /** For each unit of the text, which reading it came from and which letter of it. */
  readonly pages: Uint32Array;
  readonly letters: Uint32Array;
}

/** Letters of no width, which split words for programs and for nobody else. */
const unseen = /^[\u200b-\u200f\u2060-\u2064\ufeff]$/u;
const apostrophes = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4]/gu;
const quotes = /[\u201c-\u201f\u2033]/gu;
const dashes = /[\u2010-\u2015\u2212]/gu;

/** A letter without its case, accents and typographic form: "É" is "e", "ﬁ" is "fi", "’" is "'". */
export const alike = (letter: string): string =>
  letter
    .replace(apostrophes, "'")
    .replace(quotes, '"')
    .replace(dashes, '-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

const known = new Map<number, string>();

/** A letter of a page made alike: "" for what is not seen, "\n" for a break. */
function alikeOf(letter: number): string {
  let answer = known.get(letter);
  if (answer === undefined) {
    answer = foldedOf(letter);
    known.set(letter, answer);
  }
  return answer;
}

function foldedOf(letter: number): string {
  if (letter === 10 || letter === 13) return '\n';
  if (letter < 32) return ' ';
  if (letter > 0x10ffff || (letter >= 0xd800 && letter <= 0xdfff)) return '\ufffd';
  const text = String.fromCodePoint(letter);
  if (unseen.test(text)) return '';
  return /^\s$/u.test(text) ? ' ' : alike(text);
}

const wordSplit = 2;
const softHyphen = 0xad;

/** One text out of readings that follow each other; a page ends like a line. */
export function haystackOf(readings: readonly Reading[]): Haystack {
  const parts: string[] = [];
  const pages: number[] = [];
  const letters: number[] = [];
  let blank = '';

  // A ligature becomes several letters, all from one place.
  function add(text: string, page: number, letter: number): void {
    for (let unit = 0; unit < text.length; unit += 1) {
      pages.push(page);
      letters.push(letter);
    }
    parts.push(text);
  }
  for (const [page, reading] of readings.entries()) {
    for (const [at, letter] of reading.letters.entries()) {
      const split = letter === wordSplit || (letter === softHyphen && endsLine(reading, at));
      const text = split ? '-' : letter === softHyphen ? '' : alikeOf(letter);
      if (text === ' ' || text === '\n') {
        if (blank !== '\n') blank = text;
        continue;
      }
      if (text === '') continue;
      if (blank !== '') add(blank, page, at);
      blank = split ? '\n' : '';
      add(text, page, at);
    }
    blank = '\n';
  }
  return {
    text: parts.join(''),
    pages: Uint32Array.from(pages),
    letters: Uint32Array.from(letters),
  };
}

const endsLine = ({ letters }: Reading, at: number): boolean => letters[at + 1] === 10;
