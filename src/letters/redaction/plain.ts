import { draw, fineness } from './pdfium/draw.ts';
import type { OpenPage } from './pdfium/open-pdf.ts';
import { boxAt, type Reading } from './pdfium/page-text.ts';
import { isVisible } from './picture/visible.ts';
import type { Source } from './source.ts';

const screen = 96;
const link = 2;
const popup = 16;

/** Whether all that a page holds can be seen on it, so that it may be copied by its parts. */
export function isPlain({ seen, layered }: Source, at: number, { letters, ...reading }: Reading): boolean {
  if (layered) return false;
  return seen.withPage(at, (page) => {
    if (!hasOnlyLinks(seen.engine.call, page)) return false;
    if (letters.length === 0) return true;
    const fine = fineness(page, screen);
    const pixels = draw(seen, page, fine);
    return letters.every((_, letter) => {
      const box = boxAt({ letters, ...reading }, letter);
      return box === null || isBlank(letters[letter]) || isVisible(pixels, box, fine);
    });
  });
}

const isBlank = (letter = 32): boolean => letter < 32 || /^\s$/u.test(String.fromCodePoint(letter));

/** Fields and notes are drawn apart from the page, and may hold more than they show. A link shows nothing. */
function hasOnlyLinks(call: Source['seen']['engine']['call'], { handle }: OpenPage): boolean {
  for (let at = 0; at < call.FPDFPage_GetAnnotCount(handle); at += 1) {
    const annotation = call.FPDFPage_GetAnnot(handle, at);
    const kind = call.FPDFAnnot_GetSubtype(annotation);
    call.FPDFPage_CloseAnnot(annotation);
    if (kind !== link && kind !== popup) return false;
  }
  return true;
}
