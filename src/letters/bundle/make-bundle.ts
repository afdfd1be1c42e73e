import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openBindery } from './bindery.ts';
import type { BundleFile, BundleRequest, MadeBundle, Making } from './request.ts';
import { stage } from './stage.ts';

/**
 * Makes an evidence bundle: one zip with the paginated book, its accessible index, the originals that need to go along, a signed
 * manifest and the page that checks it offline. Refused whole, before anything is written, when a document's file is missing or not
 * the one on record. A document that brings the program down goes in as it came, and its sheet says so.
 * Rejects with the signal's reason when it is ended, and on what only a bug or a full disk can make; nothing is left behind then.
 */
export async function makeBundle(request: BundleRequest, making: Making): Promise<MadeBundle> {
  making.signal?.throwIfAborted();
  await mkdir(dirname(making.to), { recursive: true });
  const folder = await mkdtemp(join(dirname(making.to), '.bundle-'));
  let bindery = openBindery(folder);
  try {
    const { documents, ...bundle } = request;
    making.progress?.(0, documents.length, 'Reading the documents');
    const brought = await stage(documents, folder, making.signal);
    if (!brought.ok) return brought;
    const unpageable: string[] = [];
    for (;;) {
      const own = await mkdtemp(join(folder, 'attempt-'));
      const to = join(own, 'bundle.zip');
      const ended = await bindery.attempt(
        { bundle, documents: brought.staged, folder: own, unpageable: [...unpageable] },
        to,
        making,
      );
      if ('made' in ended) return { ok: true, ...(await put(ended.made, making.to)) };
      if (unpageable.includes(ended.fellOver))
        throw new Error(`the bundle fell over ${ended.fellOver} twice`);
      // A file taken out of an e-mail is known by its e-mail.
      unpageable.push(ended.fellOver);
      bindery = openBindery(folder);
    }
  } finally {
    bindery.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Gives the whole zip its name. */
async function put(made: BundleFile, to: string): Promise<BundleFile> {
  await rename(made.path, to);
  return { ...made, path: to };
}
