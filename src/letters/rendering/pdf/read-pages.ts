import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { wholenessFault } from './wholeness.ts';

/** A PDF whose pages can be copied. */
export interface ReadablePages {
  readonly ok: true;
  readonly document: PDFDocument;
  readonly pages: readonly PDFPage[];
  readonly notices: readonly string[];
  /** It holds what its pages do not show. */
  readonly needsOriginal: boolean;
}

export type ReadPages = ReadablePages | { readonly ok: false; readonly says: string };

const protectedPdf =
  'This PDF is protected by a password or by limits on its use, so its pages cannot be copied.';
const broken = 'This PDF is damaged, so its pages cannot be copied.';
const cutShort = 'This PDF is damaged: its end is missing, so its pages cannot be copied.';
const empty = 'This PDF has no pages.';
const carriesFiles = 'This PDF carries other files inside it. They are only in the original.';
const playsSomething = 'This PDF plays sound, film or a model. It does so only in the original.';

/**
 * Reads a PDF so that its pages can be copied. Not ok when it is under any protection, damaged, cut short or without pages: a page
 * that would come out blank for want of a part counts as damage. Filled-in boxes of a form get something to show.
 */
export async function readPages(bytes: Uint8Array): Promise<ReadPages> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text.subarray(0, 1024).indexOf('%PDF-') === -1) return { ok: false, says: broken };
  // Some programs add to a finished file, so the end is looked for near the end.
  if (text.subarray(-65_536).lastIndexOf('%%EOF') === -1) return { ok: false, says: cutShort };
  try {
    const document = await PDFDocument.load(bytes, {
      parseSpeed: Number.POSITIVE_INFINITY,
      updateMetadata: false,
    });
    const pages = document.getPages();
    if (pages.length === 0) return { ok: false, says: empty };
    const fault = wholenessFault(document, pages);
    if (fault !== null) return { ok: false, says: `${broken} ${fault}` };
    return { ok: true, document, pages, ...noticesOf(document) };
  } catch (error) {
    return { ok: false, says: error instanceof EncryptedPDFError ? protectedPdf : broken };
  }
}

const name = (text: string): PDFName => PDFName.of(text);

/** What the document has beside its pages that a reader must be told of. */
function noticesOf(document: PDFDocument): { notices: string[]; needsOriginal: boolean } {
  const { catalog } = document;
  const notices: string[] = [];
  const form = catalog.lookupMaybe(name('AcroForm'), PDFDict);
  const names = catalog.lookupMaybe(name('Names'), PDFDict);
  if (names?.has(name('EmbeddedFiles')) || catalog.has(name('Collection'))) notices.push(carriesFiles);
  if (hasHiddenLayers(catalog))
    notices.push('This PDF has layers that can be hidden. Here all of them are shown.');
  notices.push(...new Set(document.getPages().flatMap(annotationNotices)));
  if (form !== undefined) notices.push(...formNotices(document, form));
  return { notices: [...new Set(notices)], needsOriginal: notices.length > 0 };
}

/** What some annotations carry or do beyond being looked at. */
const beyondPaper: Readonly<Record<string, string>> = {
  FileAttachment: carriesFiles,
  Sound: playsSomething,
  Movie: playsSomething,
  Screen: playsSomething,
  RichMedia: playsSomething,
  '3D': playsSomething,
};

function annotationNotices({ node }: PDFPage): string[] {
  const annotations = node.lookup(name('Annots'));
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((_, at) => {
    const annotation = annotations.lookup(at);
    const kind = annotation instanceof PDFDict ? annotation.get(name('Subtype')) : undefined;
    const notice = kind instanceof PDFName ? beyondPaper[kind.decodeText()] : undefined;
    return notice === undefined ? [] : [notice];
  });
}

/** Whether a viewer would leave some of what is drawn unshown until it is asked for. */
function hasHiddenLayers(catalog: PDFDict): boolean {
  const usual = catalog.lookupMaybe(name('OCProperties'), PDFDict)?.lookupMaybe(name('D'), PDFDict);
  if (usual === undefined) return false;
  const off = usual.lookup(name('OFF'));
  return (off instanceof PDFArray && off.size() > 0) || usual.get(name('BaseState'))?.toString() === '/OFF';
}

function formNotices(document: PDFDocument, form: PDFDict): string[] {
  const notices: string[] = [];
  if (Number(form.get(name('SigFlags'))?.toString() ?? 0) & 1)
    notices.push('This PDF is signed electronically. The signature can be checked only in the original.');
  if (form.has(name('XFA')) && catalogNeedsRendering(document))
    return [
      ...notices,
      'This form is drawn by the program that opens it. Its answers are only in the original.',
    ];
  try {
    document.getForm().updateFieldAppearances();
  } catch {
    notices.push('Some answers in this form may not show on these pages. They are in the original.');
  }
  return notices;
}

const catalogNeedsRendering = ({ catalog }: PDFDocument): boolean =>
  catalog.get(name('NeedsRendering'))?.toString() === 'true';
