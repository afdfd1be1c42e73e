import { around, type Box } from '../box.ts';
import { boxAt, type Reading } from '../pdfium/page-text.ts';

/** Letters that stand together, and where: points from the top left corner of the page as it is seen. */
export interface PlacedWord {
  readonly letters: readonly string[];
  readonly box: Box;
  readonly runs: 'across' | 'up' | 'down';
}

/** Stands in the text for what was taken out, so that a search and a voice meet a gap and what was on its two sides never joins. */
export const gap = '█';

/** How much of a letter may lie under what is blacked out before it counts as taken out. */
const leastCovered = 0.15;

/** The words of a page that may stand on in its copy: those that can be seen and that no mark covers. */
export function visibleWords(
  reading: Reading,
  marked: readonly Box[],
  isVisible: (box: Box) => boolean,
): PlacedWord[] {
  const words: PlacedWord[] = [];
  let letters: { letter: string; box: Box }[] = [];
  let taken: Box | null = null;

  function endWord(): void {
    if (letters.length > 0) words.push(wordOf(letters));
    letters = [];
  }
  function endGap(): void {
    if (taken !== null) words.push({ letters: [gap, ' '], box: taken, runs: 'across' });
    taken = null;
  }
  for (const [at, code] of reading.letters.entries()) {
    const box = boxAt(reading, at);
    const letter = letterOf(code);
    if (box === null || letter.trim() === '') {
      endWord();
      // A line's end is a gap's end; a blank between two words taken out is not.
      if (code === 10) endGap();
      continue;
    }
    const cover = marked.find((mark) => coveredBy(box, mark) > leastCovered);
    if (cover !== undefined) {
      endWord();
      taken = taken === null ? box : around(taken, box);
      if (code === wordSplit) endGap();
      continue;
    }
    endGap();
    if (isVisible(box)) letters.push({ letter, box });
    else endWord();
  }
  endWord();
  endGap();
  return words;
}

const wordSplit = 2;

const letterOf = (code: number): string => {
  if (code === wordSplit) return '-';
  if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '';
  return String.fromCodePoint(code);
};

/** How much of a box lies within another: 0 to 1. */
function coveredBy(box: Box, by: Box): number {
  const across = Math.min(box.right, by.right) - Math.max(box.left, by.left);
  const down = Math.min(box.bottom, by.bottom) - Math.max(box.top, by.top);
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / ((box.right - box.left) * (box.bottom - box.top));
}

/** A word with the blank after it; it runs the way from the middle of its first letter to that of its last. */
function wordOf(letters: readonly { letter: string; box: Box }[]): PlacedWord {
  const [first, last] = [letters[0]?.box as Box, letters.at(-1)?.box as Box];
  const across = last.left + last.right - first.left - first.right;
  const down = last.top + last.bottom - first.top - first.bottom;
  return {
    letters: [...letters.map(({ letter }) => letter), ' '],
    box: letters.map(({ box }) => box).reduce(around),
    runs: Math.abs(across) >= Math.abs(down) ? 'across' : down < 0 ? 'up' : 'down',
  };
}
