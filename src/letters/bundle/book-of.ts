import type { Readable } from 'node:stream';
import { openPromise } from 'yauzl';

/**
 * The book of a bundle as it is read. The zip may be removed from its folder at once: what is open is read to its end, and then
 * nothing of it is left. Null where there is no book in it.
 */
export async function bookOf(zip: string): Promise<Readable | null> {
  const bundle = await openPromise(zip, { autoClose: false });
  for await (const entry of bundle.eachEntry()) {
    if (entry.fileName !== 'bundle.pdf') continue;
    const book = await bundle.openReadStreamPromise(entry);
    book.once('close', () => bundle.close());
    return book;
  }
  bundle.close();
  return null;
}
