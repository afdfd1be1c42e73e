import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { extract } from 'tar-stream';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { decrypted, isEncrypted, type Opening } from './encryption.ts';

/** An entry of a backup. Its content is read before the next is asked for. */
export interface ArchiveEntry {
  readonly name: string;
  readonly size: number;
  readonly content: AsyncIterable<Buffer>;
}

/** The backup is not what was written: a byte of it was changed, or its end is missing. */
export class ArchiveDamaged extends Error {
  override readonly name = 'ArchiveDamaged';
}

/** Opens a backup: its entries in the order they were written. Reading them throws `ArchiveDamaged` where it was changed. */
export async function openArchive(
  path: string,
  opening: Opening,
): Promise<AsyncIterable<ArchiveEntry> | Refusal> {
  const beginning = await beginningOf(path);
  if (beginning === null) return noFile(path);
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const content = isEncrypted(beginning) ? await decrypted(file, opening) : file;
  if (!isRefusal(content)) return entriesOf(content);
  file.destroy();
  return content;
}

async function* entriesOf(content: Readable): AsyncGenerator<ArchiveEntry> {
  const tar = extract();
  const unpacked = createZstdDecompress();
  const through = pipeline(content, unpacked, tar as unknown as NodeJS.WritableStream);
  through.catch(() => undefined);
  // What fails is told by the loop below; a part that fails while nobody listens to it would end the process.
  tar.on('error', () => undefined);
  unpacked.on('error', () => undefined);
  try {
    for await (const entry of tar) {
      entry.on('error', () => undefined);
      yield {
        name: entry.header.name,
        size: entry.header.size ?? 0,
        content: wholeOrDamaged(entry),
      };
    }
    await through;
  } catch (error) {
    throw asDamage(error);
  } finally {
    tar.destroy();
    content.destroy();
  }
}

/** Content as it comes; what goes wrong with it is a changed or missing byte. */
async function* wholeOrDamaged(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* content;
  } catch (error) {
    throw asDamage(error);
  }
}

const asDamage = (error: unknown): ArchiveDamaged =>
  error instanceof ArchiveDamaged
    ? error
    : new ArchiveDamaged('the backup was changed or cut short', { cause: error });

async function beginningOf(path: string): Promise<Uint8Array | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(32), 0, 32, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

const noFile = (path: string): Refusal => ({
  code: 'backup.not-read',
  says: `There is no backup at ${path} that can be read.`,
  remedy: 'Check its name, and that this user may read it.',
  clauses: [],
});
