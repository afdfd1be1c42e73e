import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { CannotCopy } from './cannot-copy.ts';

/** What says something about a part and does not draw it. */
const beside = new Set([
  'Metadata',
  'PieceInfo',
  'LastModified',
  'StructParent',
  'StructParents',
  'Parent',
  'OPI',
  'Measure',
  'PtData',
  'Alternates',
  'AF',
  'OC',
  'Thumb',
  'ID',
]);
/** Deeper than anything made in good faith. */
const deepest = 60;

/** Copies parts of one document into another, without what is only said about them. */
export class Copier {
  readonly #from: PDFContext;
  readonly #to: PDFContext;
  readonly #copied = new Map<string, PDFRef>();
  #lately: string[] = [];

  constructor(from: PDFContext, to: PDFContext) {
    this.#from = from;
    this.#to = to;
  }

  get to(): PDFContext {
    return this.#to;
  }

  /** What a reference leads to, and anything else itself. */
  resolve(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.#from.lookup(object) : object;
  }

  /** Does one page's copying; forgets all of it when it fails, so that no other page leads to a half. */
  wholly<Result>(copying: () => Result): Result {
    this.#lately = [];
    try {
      return copying();
    } catch (error) {
      for (const tag of this.#lately) this.#copied.delete(tag);
      throw error;
    }
  }

  /** Copies a part and everything it leads to. */
  copy(object: PDFObject, depth = 0): PDFObject {
    if (depth > deepest) throw new CannotCopy('nested too deeply');
    if (object instanceof PDFRef) return this.once(object, (found) => this.copy(found, depth + 1));
    if (object instanceof PDFArray) {
      const copy = PDFArray.withContext(this.#to);
      for (const each of object.asArray()) copy.push(this.copy(each, depth + 1));
      return copy;
    }
    if (object instanceof PDFStream) return this.stream(object, object.getContents(), depth);
    return object instanceof PDFDict ? this.dict(object, () => true, depth) : object;
  }

  /** Copies what a reference leads to the first time; a part drawn on twenty pages is copied once. */
  once(ref: PDFRef, copy: (found: PDFObject) => PDFObject): PDFRef {
    const known = this.#copied.get(ref.tag);
    if (known !== undefined) return known;
    const found = this.#from.lookup(ref);
    if (found === undefined) throw new CannotCopy('a part is missing');
    const own = this.#to.nextRef();
    this.#copied.set(ref.tag, own);
    this.#lately.push(ref.tag);
    this.#to.assign(own, copy(found));
    return own;
  }

  dict(dict: PDFDict, wanted: (key: string) => boolean, depth = 0): PDFDict {
    const copy = PDFDict.withContext(this.#to);
    for (const [name, value] of dict.entries()) {
      const key = name.decodeText();
      if (!beside.has(key) && wanted(key)) copy.set(PDFName.of(key), this.copy(value, depth + 1));
    }
    return copy;
  }

  stream(stream: PDFStream, contents: Uint8Array, depth = 0): PDFStream {
    const dict = this.dict(stream.dict, (key) => key !== 'Length', depth);
    return PDFRawStream.of(dict, contents);
  }
}
