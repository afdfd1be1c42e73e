import type { ComplaintEvent } from './events.ts';

/** The digests of the files an event keeps: a document, a letter as printed, a bundle, a copy with parts blacked out. */
export function filesIn(event: ComplaintEvent): string[] {
  if (event.type === 'DocumentAdded' && event.file !== null) return [event.file];
  if (event.type === 'CombinedReplyIssued' && event.file !== null) return [event.file];
  if (event.type === 'LetterPrinted' || event.type === 'BundleMade') return [event.file];
  if (event.type === 'RedactionMade' && event.file !== '') return [event.file];
  return [];
}
