import type { DataRequestEvent } from './events.ts';

/** The digests of the files an event keeps: a letter as printed, an export, a document. */
export function filesIn(event: DataRequestEvent): string[] {
  if (event.type === 'DocumentAdded') return event.file === null ? [] : [event.file];
  return event.type === 'LetterPrinted' || event.type === 'ExportMade' ? [event.file] : [];
}
