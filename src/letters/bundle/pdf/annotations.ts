import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { Copier } from './copier.ts';
import { destinationsOf, type FindDestination } from './destinations.ts';

/** The page object a web address stands for, when it is one of our own links into the bundle. */
export type PageOfAddress = (address: string) => number | undefined;

const key = (text: string): PDFName => PDFName.of(text);
/** What an annotation may do by itself, and where it hangs in trees that stay behind. */
const dropped = new Set(['A', 'AA', 'PA', 'Dest', 'P', 'Parent', 'FS', 'Sound', 'Movie', 'RichMediaContent']);
/** Shown as a picture of themselves: boxes of forms, and what would open or play a file. */
const flattened = new Set(['Widget', 'FileAttachment', 'Sound', 'Movie', 'Screen', 'RichMedia', '3D']);
const hidden = 2;
const printed = 4;

/** Copies what lies on pages: notes and marks as they are, forms as they look, links where they still lead. Nothing that acts by itself. */
export function annotationCopier(document: PDFDocument, copier: Copier, pageOf: PageOfAddress) {
  const find = destinationsOf(document);
  return (page: PDFPage): string[] => {
    const all = page.node.lookup(key('Annots'));
    if (!(all instanceof PDFArray)) return [];
    return all.asArray().flatMap((given) => {
      const annotation = document.context.lookup(given);
      if (!(annotation instanceof PDFDict)) return [];
      const copied = copy(annotation, copier, find, pageOf);
      return copied === null ? [] : [copied];
    });
  };
}

function copy(
  annotation: PDFDict,
  copier: Copier,
  find: FindDestination,
  pageOf: PageOfAddress,
): string | null {
  const kind = annotation.get(key('Subtype'));
  const name = kind instanceof PDFName ? kind.decodeText() : '';
  if (name === 'Link') return link(annotation, copier, find, pageOf);
  if (name === 'Popup' || name === '') return null;
  if (flattened.has(name)) return picture(annotation, copier);
  return `<<${copier.entries(annotation, new Set([...dropped, 'Popup', 'IRT']))}>>`;
}

/** A link to the web stays, one within the document leads to the same page in the bundle, any other is left out. */
function link(
  annotation: PDFDict,
  copier: Copier,
  find: FindDestination,
  pageOf: PageOfAddress,
): string | null {
  const action = annotation.lookup(key('A'));
  const kind = action instanceof PDFDict ? action.get(key('S'))?.toString() : undefined;
  const leads = leadsTo();
  return leads === null ? null : `<<${copier.entries(annotation, dropped)} ${leads}>>`;

  function leadsTo(): string | null {
    if (kind === '/URI') {
      const address = (action as PDFDict).lookup(key('URI'));
      const page = address === undefined ? undefined : pageOf(textOf(address));
      if (page !== undefined) return `/Dest [${page} 0 R /Fit]`;
      return address === undefined ? null : `/A <</S /URI /URI ${address.toString()}>>`;
    }
    const given = kind === '/GoTo' ? (action as PDFDict).get(key('D')) : annotation.get(key('Dest'));
    const destination = given === undefined ? undefined : find(given);
    const page = destination?.get(0);
    if (destination === undefined || !(page instanceof PDFRef) || copier.numberOf(page) === undefined)
      return null;
    return `/Dest ${copier.text(destination)}`;
  }
}

const textOf = (object: PDFObject): string =>
  'decodeText' in object && typeof object.decodeText === 'function' ? (object.decodeText() as string) : '';

/** An annotation as it looks now, so that nobody can type into it and every viewer shows it. */
function picture(annotation: PDFDict, copier: Copier): string | null {
  const flags = Number(annotation.lookup(key('F'))?.toString() ?? 0);
  const look = lookOf(annotation);
  const rect = annotation.get(key('Rect'));
  if (look === null || rect === undefined || (flags & hidden) !== 0) return null;
  return `<</Type /Annot /Subtype /Stamp /F ${printed + 64 + 128} /Rect ${copier.text(rect)} /AP <</N ${copier.text(look)}>>>>`;
}

/** How an annotation looks at rest; a box that is ticked has one look for each state. */
function lookOf(annotation: PDFDict): PDFObject | null {
  const looks = annotation.lookup(key('AP'));
  if (!(looks instanceof PDFDict)) return null;
  const atRest = looks.lookup(key('N'));
  if (atRest instanceof PDFStream) return looks.get(key('N')) ?? null;
  const state = annotation.lookup(key('AS'));
  if (!(atRest instanceof PDFDict) || !(state instanceof PDFName)) return null;
  return atRest.lookup(state) instanceof PDFStream ? (atRest.get(state) ?? null) : null;
}
