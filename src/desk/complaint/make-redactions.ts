import { Readable } from 'node:stream';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import type { Desk } from '../desk.ts';
import type { ToRedact } from './redact.ts';

/** The most a copy may weigh: pages become pictures, so it may weigh more than what it is a copy of. */
const largest = 400 * 1024 * 1024;

/**
 * Makes every blacked-out copy that events speak of, before they are recorded: a copy that cannot be made is never said to exist, and
 * then nothing is stored. The copy is kept as a file, and its event says which.
 */
export async function makeRedactions(
  desk: Desk,
  organisation: string,
  events: readonly ComplaintEvent[],
  complaint: Complaint,
): Promise<{ readonly events: readonly ComplaintEvent[] } | { readonly refusals: readonly Refusal[] }> {
  const made: ComplaintEvent[] = [];
  for (const event of events) {
    if (event.type !== 'RedactionMade' || event.file !== '') {
      made.push(event);
      continue;
    }
    const document = await contentOf(desk, organisation, complaint, event.document);
    if (isRefusal(document)) return { refusals: [document] };
    const copy = await desk.redact(document, event.marks);
    if (!copy.ok) return { refusals: copy.refusals };
    const kept = await desk.record.files.keep({
      organisation,
      name: 'copy.pdf',
      content: Readable.from([copy.pdf]),
      limit: largest,
      types: ['application/pdf'],
    });
    if (isRefusal(kept)) return { refusals: [kept] };
    const { pages, found, notices } = copy;
    made.push({ ...event, file: kept.digest, bytes: kept.size, pages, found, notices });
  }
  return { events: made };
}

async function contentOf(
  desk: Desk,
  organisation: string,
  { documents }: Complaint,
  id: string,
): Promise<ToRedact | Refusal> {
  const document = documents.find((one) => one.id === id);
  const digest = document?.file ?? null;
  const content = digest === null ? null : await desk.record.files.open(organisation, digest);
  if (document === undefined || content === null) return notKept(document?.title ?? id);
  return {
    fileName: document.title,
    mediaType: document.mediaType,
    bytes: Buffer.concat(await Array.fromAsync(content as AsyncIterable<Buffer>)),
  };
}

const notKept = (title: string): Refusal => ({
  code: 'record.file-gone',
  says: `The file of “${title}” is not kept here any more.`,
  remedy: 'Add it again.',
  clauses: ['G2-100a'],
  at: 'document',
});
