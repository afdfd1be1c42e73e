import type { DataRequestEvent } from './events.ts';

/** The digests of the files an event keeps: a letter as printed, an export. */
export const filesIn = (event: DataRequestEvent): string[] =>
  event.type === 'LetterPrinted' || event.type === 'ExportMade' ? [event.file] : [];
