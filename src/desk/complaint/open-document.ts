import type { Refusal } from '#core/refusal.ts';
import type { Actor } from '#kinds/kind.ts';
import type { Desk } from '../desk.ts';
import { contentOf, type KeptCaseFile } from '../documents/kept-file.ts';
import { loadCase } from './open-case.ts';
import { restrictedOriginal } from './restricted-original.ts';

/** A document as it came, or a copy of one with parts blacked out. */
export type WhichDocument = { readonly document: string } | { readonly copy: string };

/**
 * Opens a document or a copy of one: every way to what is on a file goes through here. Null when there is none of that id; refused
 * where only a manager may open it.
 */
export async function openDocument(
  desk: Desk,
  who: { readonly organisation: string; readonly actor: Actor },
  reference: string,
  which: WhichDocument,
): Promise<KeptCaseFile | Refusal | null> {
  const found = await loadCase(desk, who.organisation, who.actor, reference);
  if (found === null) return null;
  const { complaint } = found;
  const copy = 'copy' in which ? complaint.redactions.find(({ id }) => id === which.copy) : undefined;
  const of = 'copy' in which ? copy?.document : which.document;
  const document = complaint.documents.find(({ id }) => id === of);
  if (document === undefined || ('copy' in which && copy === undefined)) return null;
  const barred = copy === undefined ? restrictedOriginal(complaint, document.id, who.actor) : null;
  if (barred !== null) return barred;
  const content = await contentOf(desk, who.organisation, copy === undefined ? document.file : copy.file);
  if (content === null) return null;
  return copy === undefined
    ? { name: document.title, type: document.mediaType || 'application/octet-stream', content }
    : { name: `${document.title} (parts blacked out)`, type: 'application/pdf', content };
}
