import { PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { CannotCopy } from './cannot-copy.ts';
import type { CleanDrawing } from './clean-drawing.ts';
import type { Copier } from './copier.ts';
import { bytesOf, drawnBy, understood } from './drawing.ts';
import { cleanImage } from './image.ts';

const key = (text: string): PDFName => PDFName.of(text);

/** Named by a page without being among what it draws with. */
const everywhere = new Set(['DeviceGray', 'DeviceRGB', 'DeviceCMYK', 'Pattern']);
/** Used by drawings that do not name them. */
const unnamed = ['DefaultGray', 'DefaultRGB', 'DefaultCMYK'];

/** What a drawing draws with, and no more: pages often share one list of everything in the document. */
export function resourcesFor(copier: Copier, { uses }: CleanDrawing, all: PDFObject | undefined): PDFDict {
  const own = PDFDict.withContext(copier.to);
  for (const [kind, names] of uses) {
    const list = all instanceof PDFDict ? copier.resolve(all.get(key(kind))) : undefined;
    const kept = PDFDict.withContext(copier.to);
    for (const name of [...names, ...(kind === 'ColorSpace' ? unnamed : [])]) {
      const found = list instanceof PDFDict ? list.get(key(name)) : undefined;
      if (found !== undefined) kept.set(key(name), resource(copier, kind, found));
      else if (kind !== 'ColorSpace' || !(everywhere.has(name) || unnamed.includes(name)))
        throw new CannotCopy('something it draws with is missing');
    }
    own.set(key(kind), kept);
  }
  return own;
}

function resource(copier: Copier, kind: string, found: PDFObject): PDFObject {
  if (kind === 'Pattern') throw new CannotCopy('a pattern is a drawing of its own');
  const object = copier.resolve(found);
  if (kind === 'XObject')
    return found instanceof PDFRef ? copier.once(found, (each) => drawn(copier, each)) : drawn(copier, found);
  if (object instanceof PDFDict && holdsADrawing(copier, object))
    throw new CannotCopy('a font or a mask is a drawing of its own');
  return copier.copy(found);
}

/** Letters drawn one by one, or a mask: either may hold what is not seen. */
const holdsADrawing = (copier: Copier, dict: PDFDict): boolean =>
  dict.get(key('Subtype'))?.toString() === '/Type3' ||
  copier.resolve(dict.get(key('SMask'))) instanceof PDFDict;

const drawnParts = new Set(['Type', 'Subtype', 'FormType', 'BBox', 'Matrix', 'Group']);

/** A picture, or a drawing used inside another, which is cleaned like a page. */
function drawn(copier: Copier, object: PDFObject): PDFStream {
  if (!(object instanceof PDFStream)) throw new CannotCopy('a drawing is missing');
  const { dict } = object;
  if (dict.get(key('OC')) !== undefined) throw new CannotCopy('it is on a layer');
  const kind = dict.get(key('Subtype'))?.toString();
  if (kind === '/Image') return cleanImage(copier, object);
  if (kind !== '/Form') throw new CannotCopy('neither a picture nor a drawing');
  const drawing = understood(drawnBy(object));
  const copy = copier.to.flateStream(bytesOf(drawing.text));
  for (const [name, value] of copier.dict(dict, (each) => drawnParts.has(each)).entries())
    copy.dict.set(name, value);
  const resources = copier.resolve(dict.get(key('Resources')));
  copy.dict.set(key('Resources'), resourcesFor(copier, drawing, resources));
  return copy;
}
