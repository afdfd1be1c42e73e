import { createHash } from 'node:crypto';
import type { Moment } from '#core/day.ts';
import type { WaitingPage } from './chapter.ts';
import { type Bookmark, pdfText, writeOutline } from './outline.ts';
import type { ClosedPdf, PdfFile } from './pdf-file.ts';
import { stamp } from './stamp.ts';
import { measureStamp, stampFont, stampText } from './stamp-font.ts';

/** A run of pages that belong together. Pages we set ourselves carry their number already. */
export interface BookPart {
  readonly pages: readonly WaitingPage[];
  readonly stamped: boolean;
}

/** What is said of the whole book. */
export interface BookFacts {
  readonly title: string;
  readonly author: string;
  readonly reference: string;
  readonly language: string;
  readonly made: Moment;
}

/** Puts waiting pages in their order, stamps them with their numbers, adds bookmarks, and closes the file. */
export async function bindBook(
  target: PdfFile,
  parts: readonly BookPart[],
  bookmarks: readonly Bookmark[],
  facts: BookFacts,
): Promise<ClosedPdf> {
  const of = parts.reduce((sum, { pages }) => sum + pages.length, 0);
  const [root, font] = [target.number(), target.number()];
  target.write(font, stampFont);
  const kids: number[] = [];
  let before = 0;
  for (const part of parts) {
    if (part.pages.length === 0) continue;
    const node = target.number();
    kids.push(node);
    for (const [at, page] of part.pages.entries()) {
      const words = { left: stampText(facts.reference), right: `Page ${before + at + 1} of ${of}` };
      writePage(target, page, node, part.stamped ? { font, words } : null);
      if (target.full) await target.flush();
    }
    before += part.pages.length;
    const refs = part.pages.map(({ number }) => `${number} 0 R`).join(' ');
    target.write(node, `<</Type /Pages /Parent ${root} 0 R /Count ${part.pages.length} /Kids [${refs}]>>`);
  }
  target.write(root, `<</Type /Pages /Count ${of} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`);
  const outline = writeOutline(bookmarks, target);
  const [catalog, info] = [target.number(), target.number()];
  target.write(
    catalog,
    `<</Type /Catalog /Pages ${root} 0 R /Outlines ${outline} 0 R /PageMode /UseOutlines /Lang (${facts.language}) /ViewerPreferences <</DisplayDocTitle true>>>>`,
  );
  const made = `(D:${facts.made.slice(0, 19).replaceAll(/[-:T]/g, '')}Z)`;
  target.write(
    info,
    `<</Title ${pdfText(facts.title)} /Author ${pdfText(facts.author)} /Subject ${pdfText(facts.reference)} /Creator (Redress) /CreationDate ${made} /ModDate ${made}>>`,
  );
  return target.close(catalog, info, idOf(facts));
}

interface Stamping {
  readonly font: number;
  readonly words: { readonly left: string; readonly right: string };
}

function writePage(
  target: PdfFile,
  { number, shape, drawing, entries }: WaitingPage,
  parent: number,
  stamping: Stamping | null,
): void {
  const stamped = stamping === null ? null : stamp(shape, stamping.words, measureStamp);
  const { left, bottom, right, top } = stamped?.box ?? shape.box;
  const contents = target.number();
  const drawn = Buffer.from(`/Page Do\n${stamped?.drawing ?? ''}\n`, 'latin1');
  target.write(contents, `<</Length ${drawn.length}>>`, drawn);
  const fonts = stamping === null ? '' : ` /Font <</Stamp ${stamping.font} 0 R>>`;
  target.write(
    number,
    `<</Type /Page /Parent ${parent} 0 R /MediaBox [${left} ${bottom} ${right} ${top}] /Rotate ${shape.turned} /Contents ${contents} 0 R /Resources <</XObject <</Page ${drawing} 0 R>>${fonts}>> ${entries}>>`,
  );
}

/** The same book has the same mark on every machine. */
const idOf = (facts: BookFacts): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
