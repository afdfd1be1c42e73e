import { around, type Box } from '../box.ts';
import { type AsSeen, asSeen } from './as-seen.ts';
import type { Engine } from './engine.ts';
import type { OpenPdf } from './open-pdf.ts';

/** The letters of a page in one order of reading. */
export interface Reading {
  /** The code point of each letter; a break between lines is 10, a hyphen that only splits a word at a line’s end 2. */
  readonly letters: Uint32Array;
  /** Four numbers a letter: left, top, right, bottom in points, of the page as it is seen. All zero where nothing is drawn. */
  readonly boxes: Float32Array;
}

/** What can be read on a page. */
export interface PageText {
  /** As it is read with the page held the way it is seen. */
  readonly upright: Reading;
  /** With the page turned, where it holds lines that run another way. */
  readonly turned: readonly Reading[];
  /** Letters are drawn whose meaning the document does not say. */
  readonly unreadable: boolean;
}

/**
 * Reads a page (the first is 0), with what fields of a form and notes show on it. The document is changed by it, so it is one opened for
 * nothing but reading.
 */
export function pageText(pdf: OpenPdf, at: number): PageText {
  const { call } = pdf.engine;
  pdf.withPage(at, ({ handle }) => {
    // Baked in, so that words in them are found like any others.
    if (call.FPDFPage_GetAnnotCount(handle) > 0) call.FPDFPage_Flatten(handle, 0);
  });
  return pdf.withPage(at, (page) => {
    const place = asSeen(pdf.engine, page);
    const unmapped = { found: false };
    const upright = readingOf(pdf.engine, page.handle, place, unmapped);
    const turned: Reading[] = [];
    if (runsOtherWays(upright)) {
      const turn = call.FPDFPage_GetRotation(page.handle);
      for (const by of [1, 2, 3]) {
        call.FPDFPage_SetRotation(page.handle, (turn + by) % 4);
        turned.push(readingOf(pdf.engine, page.handle, place, unmapped));
      }
      call.FPDFPage_SetRotation(page.handle, turn);
    }
    return { upright, turned, unreadable: unmapped.found };
  });
}

const lineBreak = 10;
const wordSplit = 2;

function readingOf(engine: Engine, page: number, place: AsSeen, unmapped: { found: boolean }): Reading {
  const { call, letters: of } = engine;
  const text = call.FPDFText_LoadPage(page);
  const corners = engine.reserve(32);
  try {
    const count = text === 0 ? 0 : call.FPDFText_CountChars(text);
    const letters = new Uint32Array(count);
    const boxes = new Float32Array(count * 4);
    for (let at = 0; at < count; at += 1) {
      const letter = of.FPDFText_GetUnicode(text, at);
      letters[at] = letter === 13 ? lineBreak : of.FPDFText_IsHyphen(text, at) === 1 ? wordSplit : letter;
      if (of.FPDFText_IsGenerated(text, at) === 1) continue;
      if (of.FPDFText_HasUnicodeMapError(text, at) === 1) unmapped.found = true;
      const box = boxOf(engine, text, at, corners, place);
      if (box !== null) boxes.set([box.left, box.top, box.right, box.bottom], at * 4);
    }
    return { letters, boxes };
  } finally {
    engine.release(corners);
    if (text !== 0) call.FPDFText_ClosePage(text);
  }
}

/** All a letter covers: what is drawn of it, which may lean out of its place in the line, and that place. */
function boxOf({ letters, read }: Engine, text: number, at: number, to: number, place: AsSeen): Box | null {
  let box: Box | null = null;
  if (letters.FPDFText_GetCharBox(text, at, to, to + 8, to + 16, to + 24) === 1) {
    const [left, right, bottom] = [read(to, 'double'), read(to + 8, 'double'), read(to + 16, 'double')];
    box = between(place(left, bottom), place(right, read(to + 24, 'double')));
  }
  if (letters.FPDFText_GetLooseCharBox(text, at, to) === 1) {
    const [left, top, right] = [read(to, 'float'), read(to + 4, 'float'), read(to + 8, 'float')];
    const inLine = between(place(left, read(to + 12, 'float')), place(right, top));
    box = box === null ? inLine : around(box, inLine);
  }
  return box;
}

/** The rectangle two opposite corners make. */
const between = (a: readonly [number, number], b: readonly [number, number]): Box => ({
  left: Math.min(a[0], b[0]),
  top: Math.min(a[1], b[1]),
  right: Math.max(a[0], b[0]),
  bottom: Math.max(a[1], b[1]),
});

/** Whether more than a few letters do not stand to the right of the one before. */
function runsOtherWays({ letters, boxes }: Reading): boolean {
  let steps = 0;
  let others = 0;
  for (let at = 1; at < letters.length; at += 1) {
    if (isBlank(letters[at - 1]) || isBlank(letters[at])) continue;
    const [before, here] = [middle(boxes, at - 1), middle(boxes, at)];
    steps += 1;
    if (here.across - before.across < Math.abs(here.down - before.down)) others += 1;
  }
  return others > 0 && others * 50 > steps;
}

const isBlank = (letter = 32): boolean => letter <= 32;

const middle = (boxes: Float32Array, at: number): { across: number; down: number } => ({
  across: ((boxes[at * 4] ?? 0) + (boxes[at * 4 + 2] ?? 0)) / 2,
  down: ((boxes[at * 4 + 1] ?? 0) + (boxes[at * 4 + 3] ?? 0)) / 2,
});

/** Where a letter of a reading stands; null where nothing is drawn. */
export function boxAt({ boxes }: Reading, at: number): Box | null {
  const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(at * 4, at * 4 + 4);
  return right > left && bottom > top ? { left, top, right, bottom } : null;
}
