import { PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { shapeOf } from '#letters/bundle/pdf/page-box.ts';
import { asPdf } from '#letters/rendering/as-pdf.ts';
import type { FileToPage } from '#letters/rendering/paged.ts';
import { readPages } from '#letters/rendering/pdf/read-pages.ts';
import { inMillimetres } from './box-on-page.ts';
import type { PageSize } from './marks.ts';
import { type OpenPdf, openPdf } from './pdfium/open-pdf.ts';
import type { PageMeasure } from './picture/picture-page.ts';

/** A document as pages: drawn and read by PDFium, copied by its parts. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly seen: OpenPdf;
  readonly measures: readonly PageMeasure[];
  /** The pages by their parts; empty when the two readers do not agree which pages there are. */
  readonly parts: readonly PDFPage[];
  /** Some of what is drawn may be hidden from whoever looks. */
  readonly layered: boolean;
  /** What the pages do not show of the document: whole sentences. */
  readonly notices: readonly string[];
}

/** A document as pages, or the sentence that says why it has none. */
export async function sourceOf(document: FileToPage): Promise<Source | string> {
  const { pdf, notices, attachments } = await asPdf(document);
  if (pdf === null) return notices.join(' ');
  const read = await readPages(pdf);
  if (!read.ok) return read.says;
  const { catalog } = read.document;
  // Answers in a form that has nothing to show for them yet were given it by reading.
  const bytes = catalog.has(PDFName.of('AcroForm')) ? await read.document.save() : pdf;
  const seen = await openPdf(bytes);
  if (seen === null || seen.pages === 0) return 'Its pages cannot be drawn.';
  const parts = read.pages.length === seen.pages ? read.pages : [];
  const layered = catalog.has(PDFName.of('OCProperties'));
  return {
    bytes,
    seen,
    parts,
    layered,
    measures: Array.from({ length: seen.pages }, (_, at) =>
      seen.withPage(at, ({ width, height }) => {
        const page = parts[at];
        return { width, height, unit: page === undefined ? 1 : shapeOf(page).unit };
      }),
    ),
    notices: [
      ...notices.filter((notice) => !(layered && notice.includes('layers'))),
      ...(layered ? ['It has layers. The copy holds those that are shown when it is opened.'] : []),
      ...(attachments.length > 0
        ? [
            `What is attached to it is not in the copy: ${attachments.map(({ fileName }) => fileName).join(', ')}.`,
          ]
        : []),
    ],
  };
}

/** The sizes of a document's pages as they are seen. */
export const sizesOf = ({ measures }: Source): PageSize[] =>
  measures.map(({ width, height, unit }) => ({
    width: inMillimetres(width, unit),
    height: inMillimetres(height, unit),
  }));
