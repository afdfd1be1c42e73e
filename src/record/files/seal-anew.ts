import { createHash, type KeyObject, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FileDamaged, seal, unseal } from './seal.ts';
import { comingIn, put, type Store } from './store.ts';

/** What came of sealing every file under another key. */
export interface SealedAnew {
  readonly files: number;
  /** Those that could not be read whole under the key they had, by organisation and digest: left as they were. */
  readonly damaged: readonly string[];
}

/**
 * Seals every file anew under another key, each aside and then in its place, so that a kill leaves every file whole under one key or the
 * other; begun again, it goes on where it was. Nobody else may use the files meanwhile.
 */
export async function sealFilesAnew(
  store: Store,
  next: KeyObject,
  progress: (done: number) => void,
): Promise<SealedAnew> {
  await rm(join(store.folder, comingIn), { recursive: true, force: true });
  await mkdir(join(store.folder, comingIn), { recursive: true, mode: 0o700 });
  const damaged: string[] = [];
  let files = 0;
  for await (const path of keptIn(store.folder)) {
    try {
      if (!(await opensUnder(next, path))) await sealAnew(store, next, path);
      files += 1;
      progress(files);
    } catch (error) {
      if (!(error instanceof FileDamaged)) throw error;
      damaged.push(path.slice(store.folder.length + 1));
    }
  }
  return { files, damaged };
}

/** Every file kept: organisation, two figures of its digest, the rest. */
async function* keptIn(folder: string): AsyncGenerator<string> {
  for (const organisation of await readdir(folder)) {
    if (organisation === comingIn) continue;
    for (const part of await readdir(join(folder, organisation)))
      for (const rest of await readdir(join(folder, organisation, part)))
        yield join(folder, organisation, part, rest);
  }
}

/** Whether a file is sealed under a key: its first piece says so, because files are put in place whole. */
async function opensUnder(key: KeyObject, path: string): Promise<boolean> {
  try {
    for await (const _ of unseal(key, createReadStream(path))) return true;
    return true;
  } catch (error) {
    if (error instanceof FileDamaged) return false;
    throw error;
  }
}

async function sealAnew({ folder, key }: Store, next: KeyObject, path: string): Promise<void> {
  const aside = join(folder, comingIn, randomUUID());
  const sha = createHash('sha256');
  try {
    await pipeline(
      seal(next, digesting(unseal(key, createReadStream(path)), sha)),
      createWriteStream(aside, { mode: 0o600, flags: 'wx', flush: true }),
    );
    if (sha.digest('hex') !== basename(dirname(path)) + basename(path))
      throw new FileDamaged('the file is not what its name says');
    await put(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
}

async function* digesting(content: AsyncIterable<Uint8Array>, sha: ReturnType<typeof createHash>) {
  for await (const chunk of content) {
    sha.update(chunk);
    yield chunk;
  }
}
