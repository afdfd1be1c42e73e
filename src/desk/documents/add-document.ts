import type { Refusal } from '#core/refusal.ts';
import { type Outcome, type Submission, submit } from '../cases/submit.ts';
import type { Desk } from '../desk.ts';
import type { keepDocument } from './keep-document.ts';

/** A document that was kept: its digest, and its type and size as they were found. */
export type Kept = Exclude<Awaited<ReturnType<typeof keepDocument>>, Refusal>;

/**
 * Puts a kept file on a case, with its type and size as they were found. Every kind that has documents has the command. Of a file
 * that is refused nothing stays: it may be one that belongs on paper.
 */
export async function addDocument(
  desk: Desk,
  which: Omit<Submission, 'command' | 'input'>,
  kept: Kept,
  about: Readonly<Record<string, unknown>>,
): Promise<Outcome> {
  const outcome = await submit(desk, {
    ...which,
    command: 'add-document',
    input: { ...about, file: kept.digest, mediaType: kept.type, bytes: kept.size },
  });
  if (outcome.outcome === 'refused') await desk.record.files.drop(which.organisation, kept.digest);
  return outcome;
}
