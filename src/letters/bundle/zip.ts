import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Moment } from '#core/day.ts';

/** A file to go into a zip: one that lies on disk, or bytes. */
export interface ZipEntry {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What is packed already: packing it again costs time and saves nothing. */
const packed = /\.(pdf|jpe?g|png|gif|webp|heic|mp[34]|m4a|aac|ogg|flac|mov|zip|docx|xlsx|pptx|od[tsp])$/i;

/** Writes a zip to a path where nothing lies. `content` as a string is a file's path. The same entries give the same bytes. */
export async function writeZip(
  to: string,
  entries: readonly ZipEntry[],
  made: Moment,
): Promise<{ bytes: number; sha256: string }> {
  const zip = new ZipFile();
  // A zip's clock has no zone, and the library reads it off this process, which is started at UTC.
  // oxlint-disable-next-line eslint/no-restricted-globals -- the library takes no other form of time
  const mtime = new Date(Temporal.Instant.from(made).epochMilliseconds);
  for (const { path, content } of entries) {
    const options = { mtime, mode: 0o100644, compress: !packed.test(path) };
    if (typeof content === 'string') zip.addFile(content, path, options);
    else zip.addBuffer(Buffer.from(content), path, options);
  }
  const hash = createHash('sha256');
  let bytes = 0;
  const failed = Promise.withResolvers<never>();
  // A file that cannot be read is told on the zip itself, and its stream then never ends.
  zip.on('error', failed.reject);
  zip.end();
  const counted = async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  };
  await Promise.race([
    pipeline(zip.outputStream, counted, createWriteStream(to, { flags: 'wx', mode: 0o600 })),
    failed.promise,
  ]);
  return { bytes, sha256: hash.digest('hex') };
}
