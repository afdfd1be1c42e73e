import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from '#core/refusal.ts';
import type { Staged } from './chapters.ts';
import type { DocumentFacts } from './entry.ts';
import type { BundleDocument } from './request.ts';

/** Hashed and written in pieces of this size, so that a film never holds up whoever else is being served. */
const pieceLength = 256 * 1024;

/**
 * Brings every document into a folder of ours and checks that it is the one on record. All that are missing or damaged are refused at
 * once, before anything is made.
 */
export async function stage(
  documents: readonly BundleDocument[],
  folder: string,
  signal?: AbortSignal,
): Promise<{ ok: true; staged: Staged[] } | { ok: false; refusals: Refusal[] }> {
  const staged: Staged[] = [];
  const refusals: Refusal[] = [];
  for (const [at, document] of documents.entries()) {
    signal?.throwIfAborted();
    const path = join(folder, `document-${at + 1}`);
    const found = await contentOf(document);
    if (found === null) {
      refusals.push(missing(document, at));
      continue;
    }
    const came = await write(found, path, signal);
    if (came === null) refusals.push(missing(document, at));
    else if (came.sha256 !== document.sha256 || came.bytes !== document.bytes)
      refusals.push(damaged(document, at));
    else staged.push({ document: factsOf(document), at: path });
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, staged };
}

/** What is said of a document, without the way to open it. */
function factsOf(document: BundleDocument): DocumentFacts {
  const { id, title, kind, dated, addedBy, fileName, mediaType, bytes, sha256, redacted } = document;
  return {
    id,
    title,
    kind,
    dated,
    fileName,
    mediaType,
    bytes,
    sha256,
    ...(addedBy !== undefined && { addedBy }),
    ...(redacted !== undefined && { redacted }),
  };
}

/** Whoever keeps the files may fail in any way: that none came is what matters here. */
async function contentOf(document: BundleDocument): Promise<AsyncIterable<Uint8Array> | null> {
  try {
    const content = await document.open();
    return content instanceof Uint8Array ? pieces(content) : content;
  } catch {
    return null;
  }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
}

/** Writes content to a path; null when it stops coming. What the disk itself says is thrown. */
async function write(
  content: AsyncIterable<Uint8Array>,
  path: string,
  signal?: AbortSignal,
): Promise<{ bytes: number; sha256: string } | null> {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    const coming = content[Symbol.asyncIterator]();
    for (;;) {
      signal?.throwIfAborted();
      const next = await coming.next().catch(() => null);
      if (next === null) return null;
      if (next.done === true) return { bytes, sha256: hash.digest('hex') };
      hash.update(next.value);
      bytes += next.value.length;
      await file.writeFile(next.value);
    }
  } finally {
    await file.close();
  }
}

const missing = ({ title }: BundleDocument, at: number): Refusal => ({
  code: 'bundle.file-missing',
  says: `The file of “${title}” cannot be read.`,
  remedy: 'Add the file again, or take the document out of the bundle and say why.',
  clauses: [],
  at: `documents.${at}`,
});

const damaged = ({ title }: BundleDocument, at: number): Refusal => ({
  code: 'bundle.file-damaged',
  says: `The file of “${title}” is not as it was when it was added.`,
  remedy: 'Add the file again, or take the document out of the bundle and say why.',
  clauses: [],
  at: `documents.${at}`,
});
