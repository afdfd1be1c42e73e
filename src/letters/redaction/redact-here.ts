import { PDFDocument } from '@cantoo/pdf-lib';
import type { FileToPage } from '#letters/rendering/paged.ts';
import { boxRefusals } from './box-on-page.ts';
import { addCleanPage } from './copy/clean-page.ts';
import { Copier } from './copy/copier.ts';
import { sweep } from './copy/sweep.ts';
import type { Mark, Redacted } from './marks.ts';
import { draw, fineness } from './pdfium/draw.ts';
import { type OpenPdf, openPdf } from './pdfium/open-pdf.ts';
import { type PageText, pageText, type Reading } from './pdfium/page-text.ts';
import { blacken } from './picture/blacken.ts';
import { packed } from './picture/packed.ts';
import { addPicturePage } from './picture/picture-page.ts';
import { UnseenFont } from './picture/unseen-font.ts';
import { isVisible } from './picture/visible.ts';
import { visibleWords } from './picture/visible-words.ts';
import { isPlain } from './plain.ts';
import { notPages } from './refusals.ts';
import { type Source, sizesOf, sourceOf } from './source.ts';
import { type Taken, whatGoes } from './what-goes.ts';
import { wordsFinder } from './words/find-words.ts';

/** Fine enough for small print, 1,654 pixels across A4. */
const toTheInch = 200;

/**
 * Makes a copy of a document without what is marked. In this process: it takes seconds of it (redact.ts has it done elsewhere).
 * Every page that loses something, or holds anything that cannot be seen on it, becomes a picture, with the words that can be seen on
 * it for whoever searches or listens; the others are copied as they are drawn.
 */
export async function redactHere(document: FileToPage, marks: readonly Mark[]): Promise<Redacted> {
  const source = await sourceOf(document);
  if (typeof source === 'string') return { ok: false, refusals: [notPages(source)] };
  const off = boxRefusals(marks, sizesOf(source));
  if (off.length > 0) return { ok: false, refusals: off };
  const texts = await textsOf(source.bytes);
  const what = whatGoes(source, texts, marks);
  if (!what.ok) return what;
  const pdf = await copyOf(source, texts, what.goes.pages);
  await holdsNone(pdf, marks);
  return {
    ok: true,
    pdf,
    pages: source.seen.pages,
    found: what.goes.found,
    notices: [...source.notices, ...what.goes.notices],
  };
}

/** What can be read on every page. The document is opened anew, since reading fields and notes changes it. */
async function textsOf(bytes: Uint8Array): Promise<PageText[]> {
  const pdf = (await openPdf(bytes)) as OpenPdf;
  try {
    return Array.from({ length: pdf.pages }, (_, at) => pageText(pdf, at));
  } finally {
    pdf.close();
  }
}

async function copyOf(
  source: Source,
  texts: readonly PageText[],
  goes: ReadonlyMap<number, readonly Taken[]>,
): Promise<Uint8Array> {
  const copy = await PDFDocument.create({ updateMetadata: false });
  const font = new UnseenFont(copy.context);
  const first = source.parts[0];
  const copier = first === undefined ? null : new Copier(first.node.context, copy.context);
  for (const [at, { upright }] of texts.entries()) {
    const taken = goes.get(at);
    const part = source.parts[at];
    const asDrawn =
      taken === undefined &&
      part !== undefined &&
      copier !== null &&
      isPlain(source, at, upright) &&
      addCleanPage(copy, copier, part);
    if (!asDrawn) await addPicture(copy, font, source, at, upright, taken ?? []);
  }
  font.finish();
  sweep(copy);
  return copy.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/** Draws a page, blackens what goes, and adds what is left as a picture. */
async function addPicture(
  copy: PDFDocument,
  font: UnseenFont,
  { seen, measures }: Source,
  at: number,
  reading: Reading,
  taken: readonly Taken[],
): Promise<void> {
  const measure = measures[at] as Source['measures'][number];
  // Fineness is of paper: a unit of a large sheet is many points.
  const fine = fineness(measure, toTheInch * measure.unit);
  const pixels = seen.withPage(at, (page) => draw(seen, page, fine));
  const exact = taken.map((each) => each.exact);
  const words = visibleWords(reading, exact, (box) => isVisible(pixels, box, fine));
  for (const { black } of taken) blacken(pixels, black, fine);
  addPicturePage(copy, measure, await packed(pixels), words, font);
}

/** Reads the copy back: a word that went and can still be found is a fault of ours, and no copy is better than that one. */
async function holdsNone(pdf: Uint8Array, marks: readonly Mark[]): Promise<void> {
  const find = wordsFinder(await textsOf(pdf));
  const left = marks.filter((mark) => mark.kind === 'words' && find(mark.words).length > 0);
  if (left.length > 0) throw new Error(`${left.length} of the words taken out are still in the copy`);
}
