import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** Bytes gathered before they are written, so that small objects do not cost a write each. */
const gathered = 1024 * 1024;

/** A PDF that has been closed. */
export interface ClosedPdf {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * A PDF written object by object, each forgotten once it is on disk: however large the book, memory holds one chapter.
 * Objects are numbered before they are written, so that pages can refer to what comes later.
 */
export class PdfFile {
  readonly #file: FileHandle;
  readonly #hash = createHash('sha256');
  readonly #places: number[] = [0];
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #at = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Begins a PDF at a path where nothing lies. */
  static async begin(path: string): Promise<PdfFile> {
    const pdf = new PdfFile(await open(path, 'wx', 0o600));
    // The second line tells programs that the file is not text.
    pdf.#add(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
    return pdf;
  }

  /** A number for an object still to be written. */
  number(): number {
    return this.#places.push(-1) - 1;
  }

  /** Writes an object under its number: its text, and the bytes when it is a stream. */
  write(number: number, text: string, stream?: Uint8Array): void {
    this.#places[number] = this.#at;
    this.#add(Buffer.from(`${number} 0 obj\n${text}\n`, 'latin1'));
    if (stream !== undefined) {
      this.#add(Buffer.from('stream\n'));
      this.#add(stream);
      this.#add(Buffer.from('\nendstream\n'));
    }
    this.#add(Buffer.from('endobj\n'));
  }

  /** Writes what has been gathered to disk. */
  async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    if (waiting.length > 0) await this.#file.writev(waiting);
  }

  /** Whether enough has been gathered to be worth a write. */
  get full(): boolean {
    return this.#waitingBytes >= gathered;
  }

  /** Writes where each object lies, and ends the file. A number that was given and never written reads as null. */
  async close(catalog: number, info: number, id: string): Promise<ClosedPdf> {
    const start = this.#at;
    const places = this.#places.map((place, at) =>
      at === 0 || place < 0 ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`,
    );
    const size = places.length;
    this.#add(Buffer.from(`xref\n0 ${size}\n${places.join('')}`));
    this.#add(
      Buffer.from(
        `trailer\n<< /Size ${size} /Root ${catalog} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>] >>\nstartxref\n${start}\n%%EOF\n`,
      ),
    );
    await this.flush();
    await this.#file.close();
    return { bytes: this.#at, sha256: this.#hash.digest('hex') };
  }

  /** Lets go of the file, finished or not. */
  async abandon(): Promise<void> {
    await this.#file.close().catch(() => undefined);
  }

  #add(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#waiting.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.#waitingBytes += bytes.byteLength;
    this.#at += bytes.byteLength;
  }
}
