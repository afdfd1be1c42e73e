import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { PdfFile } from './pdf-file.ts';

/** Keys of the tree of tags, which a merged file does not keep, and of what editors left for themselves. */
const leftBehind = new Set(['StructParent', 'StructParents', 'PieceInfo']);
/** Objects that hold a whole document together: reached from a page they would bring it all along. */
const books = new Set(['Page', 'Pages', 'Catalog', 'StructTreeRoot', 'StructElem']);

/**
 * Writes objects of one document into another, each once, under new numbers. Streams go over as they are packed.
 * What they refer to and the document does not have reads as null, as the format says it does.
 */
export class Copier {
  readonly #source: PDFDocument;
  readonly #target: PdfFile;
  readonly #numbers = new Map<string, number>();
  readonly #left: PDFRef[] = [];

  constructor(source: PDFDocument, target: PdfFile) {
    this.#source = source;
    this.#target = target;
  }

  /** Says which number a page has over there. */
  is(ref: PDFRef, number: number): void {
    this.#numbers.set(ref.tag, number);
  }

  /** The number a page of this document has over there, or undefined when it is none of its pages. */
  numberOf(ref: PDFRef): number | undefined {
    return this.#numbers.get(ref.tag);
  }

  /** An object as text of the other file; what it refers to is written by the next `settle`. */
  text(object: PDFObject): string {
    if (object instanceof PDFRef) return this.#reference(object);
    if (object instanceof PDFArray)
      return `[${object
        .asArray()
        .map((one) => this.text(one))
        .join(' ')}]`;
    if (object instanceof PDFDict) return `<<${this.entries(object)}>>`;
    if (object instanceof PDFStream || object instanceof PDFInvalidObject) return 'null';
    // A damaged file may hold what only looks like a text or a number.
    if (object instanceof PDFHexString) return `<${object.asString().replaceAll(/[^0-9a-f]/gi, '')}>`;
    if (object instanceof PDFNumber) return Number.isFinite(object.asNumber()) ? object.toString() : '0';
    return object.toString();
  }

  /** The entries of a dictionary as text, without those named. */
  entries(dict: PDFDict, without: ReadonlySet<string> = new Set()): string {
    return dict
      .entries()
      .filter(([key]) => !leftBehind.has(key.decodeText()) && !without.has(key.decodeText()))
      .map(([key, value]) => `${key.toString()} ${this.text(value)}`)
      .join(' ');
  }

  /** Writes everything that has been referred to and is not yet written. */
  async settle(): Promise<void> {
    for (let ref = this.#left.pop(); ref !== undefined; ref = this.#left.pop()) {
      const found = this.#source.context.lookup(ref);
      const number = this.#numbers.get(ref.tag) as number;
      if (found instanceof PDFStream) this.stream(number, found);
      else this.#target.write(number, found === undefined || isBook(found) ? 'null' : this.text(found));
      if (this.#target.full) await this.#target.flush();
    }
  }

  /** Writes a stream under a number as it is packed, with other entries for those it is to have no longer. */
  stream(number: number, stream: PDFStream, more = '', without: readonly string[] = []): void {
    const bytes = stream.getContents();
    const entries = this.entries(stream.dict, new Set(['Length', ...without]));
    this.#target.write(number, `<<${entries} ${more} /Length ${bytes.length}>>`, bytes);
  }

  #reference(ref: PDFRef): string {
    const known = this.#numbers.get(ref.tag);
    if (known !== undefined) return `${known} 0 R`;
    const found = this.#source.context.lookup(ref);
    if (found === undefined || isBook(found)) return 'null';
    const number = this.#target.number();
    this.#numbers.set(ref.tag, number);
    this.#left.push(ref);
    return `${number} 0 R`;
  }
}

const isBook = (object: PDFObject): boolean => {
  if (!(object instanceof PDFDict)) return false;
  const type = object.get(PDFName.of('Type'));
  return type instanceof PDFName && books.has(type.decodeText());
};
