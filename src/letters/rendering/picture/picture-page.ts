import {
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  PDFRawStream,
} from '@cantoo/pdf-lib';

/** A picture packed the way a PDF holds it. */
export interface PackedPicture {
  readonly width: number;
  readonly height: number;
  readonly colours: 1 | 3;
  readonly bits: 8 | 16;
  /** JPEG as it is, or rows of pixels as PNG packs them. */
  readonly as: 'jpeg' | 'png-rows';
  readonly bytes: Uint8Array;
  /** How a camera was held, as EXIF numbers it (1 upright to 8); the page turns it upright. */
  readonly orientation: number;
}

const paper = { short: 595.28, long: 841.89 };
const margin = 36;
/** A picture of few pixels is not blown up to fill a page: 96 to the inch, as on a screen. */
const largestPixel = 72 / 96;

/** Where each corner of a picture goes for an EXIF orientation, in a square of one by one. */
const turns: Readonly<Record<number, readonly [number, number, number, number, number, number]>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

/** Puts each picture on an A4 page of its own, upright, whole, and on the side that fits it. Gives the PDF. */
export async function picturePages(pictures: AsyncIterable<PackedPicture>): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for await (const picture of pictures) addPage(document, picture);
  return document.save({ addDefaultPage: false });
}

function addPage(document: PDFDocument, picture: PackedPicture): void {
  const sideways = picture.orientation >= 5;
  const [wide, high] = sideways ? [picture.height, picture.width] : [picture.width, picture.height];
  const size: [number, number] = wide > high ? [paper.long, paper.short] : [paper.short, paper.long];
  const scale = Math.min((size[0] - 2 * margin) / wide, (size[1] - 2 * margin) / high, largestPixel);
  const [width, height] = [wide * scale, high * scale];
  const page = document.addPage(size);
  const { context } = document;
  const image = context.register(PDFRawStream.of(context.obj(dictOf(picture)), picture.bytes));
  page.node.setXObject(PDFName.of('Picture'), image);
  const place = [width, 0, 0, height, (size[0] - width) / 2, size[1] - margin - height];
  const turn = turns[picture.orientation] ?? [1, 0, 0, 1, 0, 0];
  page.pushOperators(
    PDFOperator.of(PDFOperatorNames.PushGraphicsState),
    ...[place, turn].map((matrix) =>
      PDFOperator.of(
        PDFOperatorNames.ConcatTransformationMatrix,
        matrix.map((number) => PDFNumber.of(number)),
      ),
    ),
    PDFOperator.of(PDFOperatorNames.DrawObject, [PDFName.of('Picture')]),
    PDFOperator.of(PDFOperatorNames.PopGraphicsState),
  );
}

const dictOf = ({ width, height, colours, bits, as }: PackedPicture) => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  ColorSpace: colours === 1 ? 'DeviceGray' : 'DeviceRGB',
  BitsPerComponent: bits,
  Filter: as === 'jpeg' ? 'DCTDecode' : 'FlateDecode',
  ...(as === 'png-rows' && {
    DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: bits, Columns: width },
  }),
});
