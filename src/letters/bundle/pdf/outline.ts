import type { PdfFile } from './pdf-file.ts';

/** A bookmark: what it says, the page object it leads to, and those under it. */
export interface Bookmark {
  readonly says: string;
  readonly page: number;
  readonly under: readonly Bookmark[];
}

/** Writes bookmarks as a tree, the uppermost open. Gives the number of its root. */
export function writeOutline(bookmarks: readonly Bookmark[], target: PdfFile): number {
  const root = target.number();
  const { first, last, count } = writeLevel(bookmarks, root, target);
  target.write(root, `<</Type /Outlines /First ${first} 0 R /Last ${last} 0 R /Count ${count}>>`);
  return root;
}

function writeLevel(
  bookmarks: readonly Bookmark[],
  parent: number,
  target: PdfFile,
): { first: number; last: number; count: number } {
  const numbers = bookmarks.map(() => target.number());
  for (const [at, { says, page, under }] of bookmarks.entries()) {
    const number = numbers[at] as number;
    const around = [
      at > 0 ? `/Prev ${numbers[at - 1]} 0 R` : '',
      at + 1 < numbers.length ? `/Next ${numbers[at + 1]} 0 R` : '',
    ];
    if (under.length > 0) {
      const { first, last, count } = writeLevel(under, number, target);
      around.push(`/First ${first} 0 R /Last ${last} 0 R /Count ${count}`);
    }
    target.write(
      number,
      `<</Title ${pdfText(says)} /Parent ${parent} 0 R /Dest [${page} 0 R /Fit] ${around.join(' ')}>>`,
    );
  }
  return { first: numbers[0] as number, last: numbers.at(-1) as number, count: bookmarks.length };
}

/** Text of any script, as a PDF holds it. */
export const pdfText = (text: string): string =>
  `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
