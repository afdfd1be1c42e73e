import type { Box } from '../box.ts';
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
  const { call } = engine;
  const text = call.FPDFText_LoadPage(page);
  const corners = engine.reserve(32);
  try {
    const count = text === 0 ? 0 : call.FPDFText_CountChars(text);
    const letters = new Uint32Array(count);
    const boxes = new Float32Array(count * 4);
    for (let at = 0; at < count; at += 1) {
      const letter = call.FPDFText_GetUnicode(text, at);
      letters[at] = letter === 13 ? lineBreak : call.FPDFText_IsHyphen(text, at) === 1 ? wordSplit : letter;
      if (call.FPDFText_IsGenerated(text, at) === 1) continue;
      if (call.FPDFText_HasUnicodeMapError(text, at) === 1) unmapped.found = true;
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
function boxOf({ call, read }: Engine, text: number, at: number, corners: number, place: AsSeen): Box | null {
  const seen: (readonly [number, number])[] = [];
  if (call.FPDFText_GetCharBox(text, at, corners, corners + 8, corners + 16, corners + 24)) {
    const [left, right, bottom, top] = [0, 8, 16, 24].map((by) => read(corners + by, 'double'));
    seen.push(place(left as number, bottom as number), place(right as number, top as number));
  }
  if (call.FPDFText_GetLooseCharBox(text, at, corners)) {
    const [left, top, right, bottom] = [0, 4, 8, 12].map((by) => read(corners + by, 'float'));
    seen.push(place(left as number, bottom as number), place(right as number, top as number));
  }
  if (seen.length === 0) return null;
  const across = seen.map(([left]) => left);
  const down = seen.map(([, top]) => top);
  return {
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  };
}

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
