import { decodePDFRawStream, type PDFObject, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { CannotCopy } from './cannot-copy.ts';
import { type CleanDrawing, cleanDrawing } from './clean-drawing.ts';

/** What draws a page or a part of one, one byte a unit. */
export function drawnBy(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFStream)) throw new CannotCopy('a drawing is missing');
  const bytes = stream instanceof PDFRawStream ? unpacked(stream) : stream.getContents();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function unpacked(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    throw new CannotCopy('a drawing is packed in a way that is not read');
  }
}

/** A drawing with its remarks taken out. */
export function understood(text: string): CleanDrawing {
  const drawing = cleanDrawing(text);
  if (drawing === null) throw new CannotCopy('a drawing is not understood');
  return drawing;
}

/** The bytes of a drawing. */
export const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
