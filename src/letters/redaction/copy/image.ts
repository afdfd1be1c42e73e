import { PDFName, type PDFObject, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { CannotCopy } from './cannot-copy.ts';
import type { Copier } from './copier.ts';
import { bareJpeg } from './jpeg.ts';

const key = (text: string): PDFName => PDFName.of(text);

/** What a picture is drawn by; its masks are pictures too. */
const wanted = new Set([
  'Type',
  'Subtype',
  'Width',
  'Height',
  'ColorSpace',
  'BitsPerComponent',
  'Decode',
  'DecodeParms',
  'Filter',
  'ImageMask',
  'Interpolate',
  'Intent',
  'Matte',
]);

/** A picture without what was written beside its pixels. */
export function cleanImage(copier: Copier, image: PDFStream): PDFStream {
  const filter = copier.resolve(image.dict.get(key('Filter')))?.toString() ?? '';
  if (filter.includes('JPXDecode')) throw new CannotCopy('a picture that may carry remarks');
  const dict = copier.dict(image.dict, (each) => wanted.has(each));
  for (const mask of ['SMask', 'Mask']) {
    const found = image.dict.get(key(mask));
    if (found !== undefined) dict.set(key(mask), maskOf(copier, found));
  }
  return PDFRawStream.of(dict, pixelsOf(image.getContents(), filter));
}

function maskOf(copier: Copier, found: PDFObject): PDFObject {
  const clean = (object: PDFObject): PDFObject =>
    object instanceof PDFStream ? cleanImage(copier, object) : copier.copy(object);
  return found instanceof PDFRef ? copier.once(found, clean) : clean(found);
}

function pixelsOf(contents: Uint8Array, filter: string): Uint8Array {
  if (!filter.includes('DCTDecode')) return contents;
  const bare = /^(\/DCTDecode|\[ *\/DCTDecode *\])$/.test(filter) ? bareJpeg(contents) : null;
  if (bare === null) throw new CannotCopy('a photograph packed in a way that is not read');
  return bare;
}
