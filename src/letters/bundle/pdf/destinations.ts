import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';

/** Finds where a link of a document leads: a page and a place on it, as an array; undefined when it leads nowhere in it. */
export type FindDestination = (destination: PDFObject | undefined) => PDFArray | undefined;

/** How deep the tree of names is followed; ones made to harm go round. */
const deepest = 32;

/** Destinations stand in links themselves, or under a name in the catalogue, in the old way or the new. */
export function destinationsOf(document: PDFDocument): FindDestination {
  let names: ReadonlyMap<string, PDFObject> | undefined;
  const find: FindDestination = (given) => {
    const destination = document.context.lookup(given);
    if (destination instanceof PDFArray) return destination;
    if (destination instanceof PDFDict) return find(destination.get(PDFName.of('D')));
    const name = textOf(destination);
    if (name === null) return undefined;
    names ??= namesOf(document);
    const named = document.context.lookup(names.get(name));
    if (named instanceof PDFArray) return named;
    return named instanceof PDFDict ? named.lookupMaybe(PDFName.of('D'), PDFArray) : undefined;
  };
  return find;
}

const textOf = (object: PDFObject | undefined): string | null =>
  object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName
    ? object.decodeText()
    : null;

function namesOf({ catalog }: PDFDocument): Map<string, PDFObject> {
  const names = new Map<string, PDFObject>();
  const old = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [key, value] of old?.entries() ?? []) names.set(key.decodeText(), value);
  const tree = catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('Dests'), PDFDict);
  if (tree !== undefined) gather(tree, names, 0);
  return names;
}

function gather(node: PDFDict, names: Map<string, PDFObject>, depth: number): void {
  if (depth > deepest) return;
  const pairs = node.lookupMaybe(PDFName.of('Names'), PDFArray);
  for (let at = 0; at + 1 < (pairs?.size() ?? 0); at += 2) {
    const name = textOf(pairs?.lookup(at));
    const value = pairs?.get(at + 1);
    if (name !== null && value !== undefined) names.set(name, value);
  }
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (let at = 0; at < (kids?.size() ?? 0); at += 1) {
    const kid = kids?.lookup(at);
    if (kid instanceof PDFDict) gather(kid, names, depth + 1);
  }
}
