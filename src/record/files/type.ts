import { Readable } from 'node:stream';
import { fileTypeFromStream } from 'file-type';

const plain = 'text/plain';
const unknown = 'application/octet-stream';

/** Kinds of text that nothing in the content tells apart, by what the name ends in. */
const byName: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  eml: 'message/rfc822',
};

/**
 * What a file is by its content, whatever it is called: a program named letter.pdf is a program. Content without a mark of its own
 * is text when it reads as text, and only then does the name say which kind.
 */
export async function typeOf(content: AsyncIterable<Uint8Array>, name: string): Promise<string> {
  const head = await beginning(content);
  const marked = await fileTypeFromStream(Readable.toWeb(Readable.from(head.all()))).catch(() => undefined);
  if (marked !== undefined) return marked.mime;
  const text = asText(head.bytes);
  if (text === null) return unknown;
  if (text.startsWith('#!')) return 'text/x-script';
  if (/^\s*<(!doctype|html|svg|script|\?xml)/i.test(text)) return 'text/html';
  return byName[name.toLowerCase().match(/\.(\w+)$/)?.[1] ?? ''] ?? plain;
}

const program = 'a program';
const packed = 'a packed folder of files';
const inWords: Readonly<Record<string, string>> = {
  'application/octet-stream': 'a file of a kind that is not known',
  'application/x-msdownload': program,
  'application/x-elf': program,
  'application/x-mach-binary': program,
  'application/vnd.microsoft.portable-executable': program,
  'application/java-archive': program,
  'application/vnd.android.package-archive': program,
  'application/x-sh': program,
  'text/x-script': program,
  'text/html': 'a web page',
  'application/xml': 'a file for programs (XML)',
  'application/zip': packed,
  'application/gzip': packed,
  'application/x-7z-compressed': packed,
  'application/x-rar-compressed': packed,
};

/** What a kind of file is called to a person: "a program" for application/x-elf. */
export const typeInWords = (type: string): string => inWords[type] ?? `a file of the kind ${type}`;

/** The first bytes, with the whole still to be read after. */
async function beginning(content: AsyncIterable<Uint8Array>) {
  const chunks = content[Symbol.asyncIterator]();
  const first = await chunks.next();
  const bytes: Uint8Array = first.done ? new Uint8Array() : first.value;
  async function* all() {
    yield bytes;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { bytes, all };
}

/** The bytes as text, in whatever of the usual encodings they are, or null when they hold what no text has. */
function asText(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  // Tab, line feed, form feed and carriage return are what text has of control characters.
  return /[\0-\x08\x0b\x0e-\x1f]/.test(text) ? null : text;
}

/** UTF-16 says so itself; what is not whole UTF-8 was written by an older program for Western Europe. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    // A letter cut in two at the end of what was read is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
