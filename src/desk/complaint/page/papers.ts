import type { Day } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { type DocumentKind, documentKindWords } from '#kinds/complaint/document-kinds.ts';
import { letterWords } from '#kinds/complaint/in-words.ts';
import type { Complaint } from '#kinds/complaint/state.ts';

/** A letter that was sent, a document that was added, or a copy of one with parts blacked out. */
export interface Paper {
  readonly kind: 'letter' | 'document' | 'copy';
  readonly id: string;
  readonly title: string;
  readonly on: Day;
  /** "PDF, 2 pages", "Photo or scan, 1.4 MB". */
  readonly about: string;
  /** Whether its file is kept here; a document may stand on paper alone. */
  readonly kept: boolean;
}

/** Letters, documents and copies of a complaint, the newest first. */
export function papersOf(complaint: Complaint): Paper[] {
  const letters = complaint.letters.map(
    ({ id, kind, on, to, printed }): Paper => ({
      kind: 'letter',
      id,
      title: letterWords[kind],
      on,
      about: printed === null ? `Letter to ${to}` : `Letter to ${to}, ${counted(printed.pages, 'page')}`,
      kept: printed !== null,
    }),
  );
  const documents = complaint.documents.map(
    ({ id, title, kind, dated, file, mediaType, bytes, paidOn }): Paper => ({
      kind: 'document',
      id,
      title,
      on: dated,
      about: [
        documentKindWords[kind as DocumentKind] ?? 'Document',
        file === null ? 'not kept here' : fileInWords(mediaType, bytes),
        ...(paidOn === undefined ? [] : [`paid for ${inWords(paidOn)}`]),
      ].join(', '),
      kept: file !== null,
    }),
  );
  const copies = complaint.redactions
    .filter(({ state }) => state === 'to-check' || state === 'agreed')
    .map(
      (one): Paper => ({
        kind: 'copy',
        id: one.id,
        title: complaint.documents.find(({ id }) => id === one.document)?.title ?? one.document,
        on: one.madeOn,
        about: `Copy with parts blacked out, ${one.state === 'agreed' ? counted(one.pages, 'page') : 'to be checked'}`,
        kept: one.file !== '',
      }),
    );
  return [...letters, ...documents, ...copies].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

const typeWords: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'text/plain': 'text',
  'text/csv': 'CSV',
};

/** "PDF of 1.4 MB". */
const fileInWords = (type: string, bytes: number): string =>
  [typeWords[type], sizeInWords(bytes)].filter((word) => word !== undefined).join(' of ');

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return counted(bytes, 'byte');
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MB`;
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
