import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  type PDFStream,
} from '@cantoo/pdf-lib';
import { shapeOf } from '#letters/bundle/pdf/page-box.ts';
import { CannotCopy } from './cannot-copy.ts';
import type { Copier } from './copier.ts';
import { bytesOf, drawnBy, understood } from './drawing.ts';
import { resourcesFor } from './resources.ts';

const key = (text: string): PDFName => PDFName.of(text);

/**
 * Copies a page as it is drawn, and only that: no remarks, tags, links, notes, fields or names, and nothing its drawing does not use. False,
 * and nothing added, when that cannot be done without carrying along what may be hidden.
 */
export function addCleanPage(document: PDFDocument, copier: Copier, source: PDFPage): boolean {
  try {
    const parts = copier.wholly(() => partsOf(copier, source));
    put(document, source, parts);
    return true;
  } catch (error) {
    if (error instanceof CannotCopy) return false;
    throw error;
  }
}

interface PageParts {
  readonly drawing: PDFStream;
  readonly resources: PDFDict;
  readonly group: PDFObject | undefined;
}

function partsOf(copier: Copier, source: PDFPage): PageParts {
  if (!isWhole(copier, source)) throw new CannotCopy('parts of the sheet are cropped away');
  const drawing = understood(contentsOf(copier, source));
  const all = copier.resolve(source.node.getInheritableAttribute(key('Resources')));
  const group = source.node.get(key('Group'));
  return {
    drawing: copier.to.flateStream(bytesOf(drawing.text)),
    resources: resourcesFor(copier, drawing, all),
    group: group === undefined ? undefined : copier.copy(group),
  };
}

function put(document: PDFDocument, source: PDFPage, { drawing, resources, group }: PageParts): void {
  const { box, turned, unit } = shapeOf(source);
  const page = document.addPage();
  page.setMediaBox(box.left, box.bottom, box.right - box.left, box.top - box.bottom);
  const { node } = page;
  if (turned !== 0) node.set(key('Rotate'), PDFNumber.of(turned));
  if (unit !== 1) node.set(key('UserUnit'), PDFNumber.of(unit));
  if (group !== undefined) node.set(key('Group'), group);
  node.set(key('Resources'), resources);
  node.set(key('Contents'), document.context.register(drawing));
}

/** Whether a viewer shows the whole sheet: what is cropped away is still drawn, and nobody sees it. */
function isWhole(copier: Copier, { node }: PDFPage): boolean {
  const sides = (name: string): number[] | null => {
    const array = copier.resolve(node.getInheritableAttribute(key(name)));
    if (!(array instanceof PDFArray) || array.size() !== 4) return null;
    const numbers = array.asArray().map((each) => copier.resolve(each));
    return numbers.every((each) => each instanceof PDFNumber) ? numbers.map((each) => each.asNumber()) : null;
  };
  const sheet = sides('MediaBox');
  const crop = sides('CropBox');
  return crop === null || (sheet?.every((side, at) => Math.abs(side - (crop[at] ?? 0)) < 0.01) ?? false);
}

/** What draws a page, one byte a unit. */
function contentsOf(copier: Copier, { node }: PDFPage): string {
  const contents = copier.resolve(node.get(key('Contents')));
  if (contents === undefined) return '';
  const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
  return parts.map((part) => drawnBy(copier.resolve(part))).join('\n');
}
