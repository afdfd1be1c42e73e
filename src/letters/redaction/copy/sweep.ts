import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Removes every object that nothing in the document leads to. */
export function sweep({ context }: PDFDocument): void {
  const reached = new Set<PDFRef>();
  const left: (PDFObject | undefined)[] = [context.trailerInfo.Root];
  while (left.length > 0) {
    const object = left.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      left.push(context.lookup(object));
    } else if (object instanceof PDFArray) left.push(...object.asArray());
    else if (object instanceof PDFDict) left.push(...object.values());
    else if (object instanceof PDFStream) left.push(...object.dict.values());
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}
