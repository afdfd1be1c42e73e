import type { Readable } from 'node:stream';
import type { Desk } from '../desk.ts';

/** A file of a case, read as it is asked for. */
export interface KeptCaseFile {
  readonly name: string;
  readonly type: string;
  readonly content: Readable;
}

/** What is kept under a digest; null where nothing is. */
export const contentOf = (
  desk: Desk,
  organisation: string,
  digest: string | null | undefined,
): Promise<Readable | null> =>
  digest == null ? Promise.resolve(null) : desk.record.files.open(organisation, digest);
