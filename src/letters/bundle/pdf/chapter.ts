import { deflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { ReadablePages } from '../../rendering/pdf/read-pages.ts';
import { annotationCopier, type PageOfAddress } from './annotations.ts';
import { Copier } from './copier.ts';
import { type PageShape, shapeOf } from './page-box.ts';
import type { PdfFile } from './pdf-file.ts';

/** A page whose parts are written and which only waits to be told its place in the book. */
export interface WaitingPage {
  readonly number: number;
  readonly shape: PageShape;
  /** The object that draws it, cut to what is seen of it. */
  readonly drawing: number;
  /** What else its dictionary says. */
  readonly entries: string;
}

const key = (text: string): PDFName => PDFName.of(text);
const kept = ['Group', 'UserUnit'];
/** What makes a stream of instructions something that is drawn as one. */
const ofForm = ['Type', 'Subtype', 'BBox', 'Matrix', 'Resources', 'Group'];

/**
 * Writes everything the pages of a document draw with. Each page becomes one thing that is drawn whole: nothing in it, however it
 * leaves its own state behind, can move or hide what is drawn beside it. `named`: its destinations by name.
 */
export async function writeChapter(
  { document, pages }: Pick<ReadablePages, 'document' | 'pages'>,
  target: PdfFile,
  pageOf: PageOfAddress = () => undefined,
): Promise<WaitingPage[]> {
  const copier = new Copier(document, target);
  for (const { ref } of pages) copier.is(ref, target.number());
  const annotations = annotationCopier(document, copier, pageOf);
  const waiting: WaitingPage[] = [];
  for (const page of pages) {
    const shape = shapeOf(page);
    const drawing = writeDrawing(page, shape, copier, target);
    const entries = kept.flatMap((name) => {
      const value = page.node.get(key(name));
      return value === undefined ? [] : [`/${name} ${copier.text(value)}`];
    });
    const noted = annotations(page);
    if (noted.length > 0) entries.push(`/Annots [${noted.join(' ')}]`);
    const number = copier.numberOf(page.ref) as number;
    waiting.push({ number, shape, drawing, entries: entries.join(' ') });
    await copier.settle();
  }
  return waiting;
}

function writeDrawing(page: PDFPage, { box }: PageShape, copier: Copier, target: PdfFile): number {
  const number = target.number();
  const resources = page.node.getInheritableAttribute(key('Resources'));
  const form = [
    '/Type /XObject /Subtype /Form',
    `/BBox [${box.left} ${box.bottom} ${box.right} ${box.top}]`,
    `/Resources ${resources === undefined ? '<<>>' : copier.text(resources)}`,
  ].join(' ');
  const contents = page.node.lookup(key('Contents'));
  if (contents instanceof PDFStream) {
    copier.stream(number, contents, form, ofForm);
    return number;
  }
  const parts = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [];
  const drawn = deflateSync(Buffer.concat(parts.flatMap((part) => [instructions(part), newLine])), {
    level: 5,
  });
  target.write(number, `<<${form} /Filter /FlateDecode /Length ${drawn.length}>>`, drawn);
  return number;
}

/** Instructions may be cut between any two words, so the pieces are joined by white space. */
const newLine = Buffer.from('\n');

function instructions(part: unknown): Uint8Array {
  if (part instanceof PDFRawStream) return decodePDFRawStream(part).decode();
  if (part instanceof PDFContentStream) return part.getUnencodedContents();
  return new Uint8Array();
}
