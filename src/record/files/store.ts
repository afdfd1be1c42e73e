import { createHash, type KeyObject, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Refusal } from '#core/refusal.ts';
import { isOrganisationId } from '../organisations.ts';
import { seal, unseal } from './seal.ts';
import { typeInWords, typeOf } from './type.ts';

/** Where files are kept, and the key they are sealed with. */
export interface Store {
  readonly folder: string;
  readonly key: KeyObject;
}

/** Where files lie until they are whole. No organisation can be called so. */
export const comingIn = '.coming-in';

/** A file as it was handed in. */
export interface NewFile {
  readonly organisation: string;
  /** What it is called; used only to tell kinds of plain text apart. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Bytes at most. */
  readonly limit: number;
  /** The types taken ("application/pdf"). */
  readonly types: readonly string[];
}

export interface KeptFile {
  /** SHA-256 of the content, in hex: what it is asked for by. */
  readonly digest: string;
  readonly size: number;
  readonly type: string;
}

/**
 * Takes a file in, sealed, under the digest of its content, so that the same file sent twice lies there once. It is written aside,
 * brought to the disk and only then given its name: a cut leaves nothing that looks whole. Until an event mentions it, it
 * may be swept away. Refuses what is too large or of a type not taken, and leaves nothing of it.
 */
export async function keepFile(store: Store, file: NewFile): Promise<KeptFile | Refusal> {
  const aside = join(store.folder, comingIn, randomUUID());
  await mkdir(dirname(aside), { recursive: true, mode: 0o700 });
  const counted = counting(file.content, file.limit);
  try {
    await pipeline(
      seal(store.key, counted.content()),
      createWriteStream(aside, { mode: 0o600, flags: 'wx', flush: true }),
    );
    const { digest, size } = counted.total();
    const type = await typeOf(unseal(store.key, createReadStream(aside)), file.name);
    if (!file.types.includes(type)) return notTaken(file.name, type);
    await put(aside, pathOf(store, file.organisation, digest));
    return { digest, size, type };
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(file);
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** The content of a file, read as it is asked for; null when there is none. Reading throws `FileDamaged` when it was changed. */
export async function openFile(store: Store, organisation: string, digest: string): Promise<Readable | null> {
  const path = pathOf(store, organisation, digest);
  if (!(await isKept(path))) return null;
  return Readable.from(unseal(store.key, createReadStream(path)), { objectMode: false });
}

export const isKept = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Where a file lies. Every organisation has a folder of its own, so that what one lets go of the others still have. */
export function pathOf({ folder }: Pick<Store, 'folder'>, organisation: string, digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new TypeError(`not a digest: ${digest}`);
  if (!isOrganisationId(organisation)) throw new TypeError(`not an organisation: ${organisation}`);
  return join(folder, organisation, digest.slice(0, 2), digest.slice(2));
}

/** Gives a file that was written aside its name, and brings that to the disk. */
export async function put(aside: string, path: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(aside, path);
  // The name is on the disk only when its folder is.
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

class TooLarge extends Error {}

/** Passes content on, counting and digesting it, and stops it at the limit. */
function counting(content: AsyncIterable<Uint8Array>, limit: number) {
  const sha = createHash('sha256');
  let size = 0;
  return {
    async *content() {
      for await (const chunk of content) {
        size += chunk.length;
        if (size > limit) throw new TooLarge();
        sha.update(chunk);
        yield chunk;
      }
    },
    total: () => ({ digest: sha.digest('hex'), size }),
  };
}

const tooLarge = ({ name, limit }: NewFile): Refusal => ({
  code: 'file.too-large',
  says: `“${name}” is larger than ${Math.floor(limit / 1_000_000)} MB, which is the most that is taken.`,
  remedy: 'Send it in parts, or smaller.',
  clauses: [],
});

const notTaken = (name: string, type: string): Refusal => ({
  code: 'file.type-not-taken',
  says: `“${name}” is ${typeInWords(type)}, whatever its name says. That is not taken.`,
  remedy: 'Send it as a PDF, a picture, a text or a document.',
  clauses: [],
});
