import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asPdf } from '../rendering/as-pdf.ts';
import { cannotBePaged, familyOf } from '../rendering/family.ts';
import { type FileToPage, type Paged, paged, unpaged } from '../rendering/paged.ts';
import { type ReadPages, readPages } from '../rendering/pdf/read-pages.ts';
import type { DocumentFacts, Entry } from './entry.ts';
import { originalName } from './original-name.ts';
import { type WaitingPage, writeChapter } from './pdf/chapter.ts';
import type { PdfFile } from './pdf/pdf-file.ts';

/** Where entries are written to. */
export interface Binding {
  readonly target: PdfFile;
  /** A folder for files taken out of others. */
  readonly folder: string;
  /** Ids of documents on which an earlier attempt came to grief. */
  readonly unpageable: ReadonlySet<string>;
}

/** A document and the file it lies in. */
export interface Staged {
  readonly document: DocumentFacts;
  readonly at: string;
}

/** E-mails attached to e-mails attached to e-mails: further in, the original has to do. */
const deepest = 4;
const mostAttached = 100;

const grief = 'This file stopped the program that turns files into pages.';
const damaged = 'This PDF is damaged, so its pages cannot be copied.';
const redactedCopy =
  'This is a copy with parts taken out. What was taken out, and why, is listed at the front.';
const tooDeep = 'Files are attached to it that are not shown here. They are in its own file.';

/** Turns a document into its entry and those of what is attached to it, its pages written as they come. */
export async function chaptersOf(
  staged: Staged,
  number: string,
  binding: Binding,
  depth = 0,
): Promise<Entry[]> {
  const { document, at } = staged;
  const { pages, notices, needsOriginal, attachments } = await pagesOf(staged, binding);
  const opened = depth + 1 < deepest ? attachments.slice(0, mostAttached) : [];
  const left = opened.length < attachments.length;
  const path = needsOriginal || left ? `originals/${originalName(number, document.fileName)}` : null;
  const entry: Entry = {
    number,
    depth,
    document,
    pages,
    notices: [
      ...(document.redacted === true ? [redactedCopy] : []),
      ...notices,
      ...(left ? [tooDeep] : []),
      ...(path === null ? [] : [`The file as it came is in this bundle: ${path}`]),
    ],
    original: path === null ? null : { path, at },
  };
  const entries = [entry];
  for (const [index, file] of opened.entries()) {
    const own = `${number}.${index + 1}`;
    entries.push(...(await chaptersOf(await takenOut(file, own, entry, binding), own, binding, depth + 1)));
  }
  return entries;
}

interface Chapter extends Omit<Paged, 'pdf'> {
  readonly pages: readonly WaitingPage[];
}

async function pagesOf({ document, at }: Staged, { target, unpageable }: Binding): Promise<Chapter> {
  // A film is not read into memory only to be told that it is one.
  const cannot = unpageable.has(document.id) ? grief : cannotBePaged(document, document.bytes);
  if (cannot !== null) return { ...unpaged(cannot), pages: [] };
  const bytes = new Uint8Array(await readFile(at));
  const file = { fileName: document.fileName, mediaType: document.mediaType, bytes };
  const { turned, read } = await turnedInto(file);
  if (read === null || !read.ok) return { ...turned, pages: [] };
  try {
    return { ...turned, pages: await writeChapter(read, target) };
  } catch (error) {
    // What the disk says is not the document's fault.
    if (error instanceof Error && 'syscall' in error) throw error;
    return { ...unpaged(damaged), pages: [] };
  }
}

/** A PDF is read once; anything else is turned into one first, which is then read like any other. */
async function turnedInto(file: FileToPage): Promise<{ turned: Paged; read: ReadPages | null }> {
  if (familyOf(file) === 'pdf') {
    const read = await readPages(file.bytes);
    return { turned: read.ok ? paged(file.bytes, read) : unpaged(read.says), read };
  }
  const turned = await asPdf(file);
  if (turned.pdf === null) return { turned, read: null };
  const read = await readPages(turned.pdf);
  return { turned: read.ok ? turned : { ...turned, ...unpaged(read.says) }, read };
}

/** What is attached, as a document of its own. */
async function takenOut(file: FileToPage, number: string, from: Entry, { folder }: Binding): Promise<Staged> {
  const at = join(folder, `attached-${number}`);
  await writeFile(at, file.bytes, { mode: 0o600 });
  const { id, dated, redacted } = from.document;
  const document: DocumentFacts = {
    id: `${id}/${number}`,
    title: file.fileName,
    kind: `Attached to document ${from.number}`,
    dated,
    fileName: file.fileName,
    mediaType: file.mediaType,
    bytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    ...(redacted !== undefined && { redacted }),
  };
  return { document, at };
}
