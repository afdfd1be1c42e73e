import type { Kysely } from 'kysely';
import { upsert } from '../connection/upsert.ts';
import type { Tables } from '../tables.ts';

/** A file that is kept, under the name it is known by in a case. */
export interface FileMention {
  /** SHA-256 of its content, in hex: what `keep` gave back. */
  readonly digest: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** Writes which files an event mentions, in the event's own transaction: a file without such a row is swept away. */
export async function mentionFiles(
  db: Kysely<Tables>,
  organisation: string,
  { stream, version }: { readonly stream: string; readonly version: number },
  files: readonly FileMention[],
): Promise<void> {
  await upsert(
    db,
    'file',
    ['organisation', 'digest', 'stream', 'version'],
    files.map(({ digest, name, type, size }) => ({
      organisation,
      digest: Buffer.from(digest, 'hex'),
      stream,
      version,
      name,
      type,
      size,
    })),
  );
}
