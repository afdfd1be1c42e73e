import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

const key = (text: string): PDFName => PDFName.of(text);
/** More than any page draws with; a stream that unpacks to more is not unpacked. */
const mostUnpacked = 128 * 1024 * 1024;

/**
 * What is missing of the pages, as a sentence; null when each has all that it draws with. Viewers leave out what they do not find
 * without a word, and a page with half of its evidence is worse than none.
 */
export function wholenessFault(document: PDFDocument, pages: readonly PDFPage[]): string | null {
  const tree = document.catalog.lookup(key('Pages'), PDFDict);
  const promised = tree.lookupMaybe(key('Count'), PDFNumber)?.asNumber();
  if (promised !== undefined && promised > pages.length)
    return `It says it has ${promised} pages and only ${pages.length} can be found.`;
  const seen = new Set<PDFObject>();
  for (const [at, { node }] of pages.entries()) {
    const parts = [node.get(key('Contents')), node.getInheritableAttribute(key('Resources'))];
    if (!parts.every((part) => part === undefined || isWhole(document, part, seen)))
      return `A part of page ${at + 1} is missing.`;
    if (!contentsOf(node).every(unpacks)) return `What is drawn on page ${at + 1} cannot be read.`;
  }
  return null;
}

/** Whether everything a part refers to is there. */
function isWhole(document: PDFDocument, start: PDFObject, seen: Set<PDFObject>): boolean {
  const left: PDFObject[] = [start];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    const found = part instanceof PDFRef ? document.context.lookup(part) : part;
    if (found === undefined || found instanceof PDFInvalidObject) return false;
    if (seen.has(found)) continue;
    if (found instanceof PDFArray) left.push(...found.asArray());
    else if (found instanceof PDFDict) left.push(...valuesOf(found));
    else if (found instanceof PDFStream) left.push(...valuesOf(found.dict));
    else continue;
    seen.add(found);
  }
  return true;
}

/** Keys that lead out of the page, to its place in the book and its neighbours: nothing is drawn with them. */
const outward = new Set([
  'Parent',
  'StructParent',
  'StructParents',
  'P',
  'Metadata',
  'PieceInfo',
  'OC',
  'Dest',
]);

const valuesOf = (dict: PDFDict): PDFObject[] =>
  dict.entries().flatMap(([name, value]) => (outward.has(name.decodeText()) ? [] : [value]));

function contentsOf(node: PDFDict): PDFStream[] {
  const contents = node.lookup(key('Contents'));
  if (contents instanceof PDFStream) return [contents];
  if (!(contents instanceof PDFArray)) return [];
  return contents.asArray().flatMap((_, at) => {
    const stream = contents.lookup(at);
    return stream instanceof PDFStream ? [stream] : [];
  });
}

/** Whether a page's instructions unpack. A last check sum that does not fit is let pass, as every viewer does. */
function unpacks(stream: PDFStream): boolean {
  const filter = stream.dict.lookup(key('Filter'));
  if (!(stream instanceof PDFRawStream) || filter?.toString() !== '/FlateDecode') return true;
  try {
    inflateSync(stream.contents, { finishFlush: 2, maxOutputLength: mostUnpacked });
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ERR_BUFFER_TOO_LARGE' || message === 'incorrect data check';
  }
}
