import type { Refusal } from '#core/refusal.ts';
import type { Actor } from '#kinds/kind.ts';
import type { Desk } from '../desk.ts';
import { keepGiven } from '../quarantine/keep-given.ts';

/** The most a document may weigh. */
export const largestDocument = 50 * 1024 * 1024;

/** What is taken on a file: what people send and can be opened in six years. Nothing that runs. */
export const documentTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/tiff',
  'image/heic',
  'image/bmp',
  'text/plain',
  'text/csv',
  'message/rfc822',
  'application/rtf',
  'application/msword',
  'application/x-cfb',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/wav',
  'audio/ogg',
  'audio/amr',
  'audio/aac',
  'audio/flac',
  'video/mp4',
  'video/quicktime',
  'video/webm',
] as const;

/** A document as it arrives: what is known of it before it is read. */
export interface ArrivingDocument {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Of the case it is given to, where that is known. */
  readonly reference?: string | undefined;
}

type Keeping = Awaited<ReturnType<Desk['record']['files']['keep']>>;

/**
 * Keeps a file that arrives, known by its content and not by its name; refuses what is empty, too large, of no type taken, or not
 * clean.
 * What an empty one leaves is swept away, because nothing ever mentions it.
 */
export async function keepDocument(
  desk: Desk,
  organisation: string,
  { name, content, reference }: ArrivingDocument,
  by?: Actor,
): Promise<Keeping> {
  const file = { organisation, name, content, reference, limit: largestDocument, types: documentTypes };
  const kept = await keepGiven(desk, file, by);
  return 'size' in kept && kept.size === 0 ? empty(name) : kept;
}

const empty = (name: string): Refusal => ({
  code: 'file.empty',
  says: `“${name}” has nothing in it.`,
  remedy: 'Look at the file on your computer, and choose it again.',
  clauses: [],
});
