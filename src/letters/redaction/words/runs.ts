import { around, type Box } from '../box.ts';

interface Placed {
  readonly page: number;
  readonly box: Box;
}

/** The letters of a hit as few boxes: those beside each other on a line become one, with the gaps between them. */
export function runsOf(letters: readonly Placed[]): Placed[] {
  const runs: Placed[] = [];
  let before: Placed | undefined;
  for (const letter of letters) {
    const last = runs.at(-1);
    const goesOn = before?.page === letter.page && besideEachOther(before.box, letter.box);
    if (last !== undefined && goesOn)
      runs[runs.length - 1] = { page: last.page, box: around(last.box, letter.box) };
    else runs.push(letter);
    before = letter;
  }
  return runs;
}

/** Whether two boxes lie on one line, across or down the page, at most a few letters apart. */
const besideEachOther = (a: Box, b: Box): boolean =>
  (shared(a.top, a.bottom, b.top, b.bottom) &&
    gap(a.left, a.right, b.left, b.right) < 2 * (b.bottom - b.top)) ||
  (shared(a.left, a.right, b.left, b.right) &&
    gap(a.top, a.bottom, b.top, b.bottom) < 2 * (b.right - b.left));

/** Whether more than half of the shorter of two stretches lies within the other. */
const shared = (a: number, b: number, c: number, d: number): boolean =>
  Math.min(b, d) - Math.max(a, c) > Math.min(b - a, d - c) / 2;

const gap = (a: number, b: number, c: number, d: number): number => Math.max(a, c) - Math.min(b, d);
