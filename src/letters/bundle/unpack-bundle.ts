import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** Fills a folder with everything in a bundle; files that lie there under the same names are replaced. */
export async function unpackBundle(zip: string, folder: string): Promise<void> {
  await eachFile(zip, async (entry, bundle) => {
    const to = join(folder, entry.fileName);
    await mkdir(dirname(to), { recursive: true });
    await pipeline(await bundle.openReadStreamPromise(entry), createWriteStream(to));
  });
}

/** One file out of a bundle; null when it is not in it. */
export async function fileInBundle(zip: string, name: string): Promise<Uint8Array | null> {
  let found: Uint8Array | null = null;
  await eachFile(zip, async (entry, bundle) => {
    if (entry.fileName === name) found = await buffer(await bundle.openReadStreamPromise(entry));
  });
  return found;
}

async function eachFile(zip: string, take: (entry: Entry, bundle: ZipFile) => Promise<void>): Promise<void> {
  // Names that lead out of the folder are refused by the library.
  const bundle = await openPromise(zip);
  try {
    for await (const entry of bundle.eachEntry())
      if (!entry.fileName.endsWith('/')) await take(entry, bundle);
  } finally {
    bundle.close();
  }
}
