import { type PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import type { PackedPage } from './packed.ts';
import { foot, letterWidth, type UnseenFont } from './unseen-font.ts';
import type { PlacedWord } from './visible-words.ts';

/** How large a page is, in its own units, and how many points a unit is. */
export interface PageMeasure {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
}

/** Adds a page that is a picture, with words that are not drawn over it where the picture shows them. */
export function addPicturePage(
  document: PDFDocument,
  { width, height, unit }: PageMeasure,
  picture: PackedPage,
  words: readonly PlacedWord[],
  font: UnseenFont,
): void {
  const { context } = document;
  const page = document.addPage([width, height]);
  const image = context.register(PDFRawStream.of(context.obj(dictOf(picture)), picture.bytes));
  const lines = [`q ${number(width)} 0 0 ${number(height)} 0 0 cm /Page Do Q`];
  for (const word of words) lines.push(wordDrawn(word, height, font));
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(lines.join('\n'))));
  page.node.set(PDFName.of('Resources'), context.obj({ XObject: { Page: image }, Font: font.fonts }));
  if (unit !== 1) page.node.set(PDFName.of('UserUnit'), PDFNumber.of(unit));
}

const dictOf = ({ width, height, colours, as }: PackedPage) => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  ColorSpace: colours === 1 ? 'DeviceGray' : 'DeviceRGB',
  BitsPerComponent: 8,
  Filter: as === 'jpeg' ? 'DCTDecode' : 'FlateDecode',
  ...(as === 'png-rows' && {
    DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: 8, Columns: width },
  }),
});

/** A word stretched over the place it has on the picture. */
function wordDrawn({ letters, box, runs }: PlacedWord, height: number, font: UnseenFont): string {
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  const [size, length] = runs === 'across' ? [down, across] : [across, down];
  // The blank after a word stands in the gap to the next.
  const stretch = (100 * length) / (Math.max(1, letters.length - 1) * letterWidth * size);
  const matrix =
    runs === 'across'
      ? [1, 0, 0, 1, box.left, height - box.bottom + foot * size]
      : runs === 'up'
        ? [0, 1, -1, 0, box.right - foot * size, height - box.bottom]
        : [0, -1, 1, 0, box.left + foot * size, height - box.top];
  const shown = font
    .encode(letters)
    .map(({ font: name, codes }) => `/${name} ${number(size)} Tf <${codes}> Tj`);
  return `BT 3 Tr ${number(stretch)} Tz ${matrix.map(number).join(' ')} Tm ${shown.join(' ')} ET`;
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);
