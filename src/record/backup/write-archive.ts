import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { access, link, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Sum } from './about.ts';
import { type Encryption, encrypted } from './encryption.ts';

/** A backup being written: named entries, one after the other. */
export interface ArchiveWriter {
  add(name: string, content: Uint8Array | string): Promise<Sum>;
  /** Content of a size known beforehand, passed on piece by piece. */
  pass(name: string, size: number, content: AsyncIterable<Uint8Array>): Promise<Sum>;
}

/** What an archive came to. */
export interface Written {
  readonly bytes: number;
  /** SHA-256 of the whole file, in hex. */
  readonly sha256: string;
}

/**
 * Writes an archive: a tar, packed by zstd, encrypted by age. It is written aside, brought to the disk and only then given its
 * name, so that nothing half written is ever called a backup. `fill` adds the entries.
 */
export async function writeArchive(
  path: string,
  { encryption, replace }: { readonly encryption: Encryption; readonly replace: boolean },
  fill: (archive: ArchiveWriter) => Promise<void>,
): Promise<Written | Refusal> {
  const aside = `${path}.${process.pid}.new`;
  const tar = pack();
  const packed = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  // What they are written to may fail once they have ended, and with nobody listening that would end the process.
  for (const part of [tar, packed]) part.on('error', () => undefined);
  const content = await encrypted(packed, encryption);
  if (isRefusal(content)) return content;
  const sha = createHash('sha256');
  const out = createWriteStream(aside, { mode: 0o600, flush: true });
  try {
    // The entries come to a stop when what they are written to does.
    await Promise.all([
      pipeline(Readable.from(tar, { objectMode: false }), packed),
      pipeline(content, (chunks: AsyncIterable<Uint8Array>) => digesting(chunks, sha), out),
      fill(writerOf(tar)).then(() => tar.finalize()),
    ]);
    await (replace ? rename(aside, path) : named(aside, path));
    return { bytes: out.bytesWritten, sha256: sha.digest('hex') };
  } finally {
    tar.destroy();
    packed.destroy();
    out.destroy();
    await rm(aside, { force: true });
  }
}

async function* digesting(chunks: AsyncIterable<Uint8Array>, sha: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    sha.update(chunk);
    yield chunk;
  }
}

/** Gives a file its name, which nothing else has: a link is refused where it does. Some disks know no links. */
async function named(aside: string, path: string): Promise<void> {
  try {
    await link(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    const taken = await access(path).then(
      () => true,
      () => false,
    );
    if (taken) throw error;
    await rename(aside, path);
  }
}

const writerOf = (tar: Pack): ArchiveWriter => ({
  async add(name, content) {
    const bytes = Buffer.from(content);
    return passed(tar, name, bytes.length, [bytes]);
  },
  pass: (name, size, content) => passed(tar, name, size, content),
});

async function passed(
  tar: Pack,
  name: string,
  size: number,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Sum> {
  const sha = createHash('sha256');
  const { promise: written, resolve, reject } = Promise.withResolvers<void>();
  const entry = tar.entry({ name, size, mode: 0o600 }, (error) =>
    error === null || error === undefined ? resolve() : reject(error),
  );
  // It fails when what it is written to does, which is told there.
  entry.on('error', () => undefined);
  written.catch(() => undefined);
  for await (const chunk of content) {
    sha.update(chunk);
    if (!entry.write(chunk)) await once(entry, 'drain');
  }
  entry.end();
  await written;
  return { bytes: size, sha256: sha.digest('hex') };
}
