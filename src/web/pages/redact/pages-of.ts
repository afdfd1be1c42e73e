import { isRefusal, type Refusal } from '#core/refusal.ts';
import { openDocument, type WhichDocument } from '#desk/complaint/open-document.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { pagePicture, pageSizes } from '#letters/redaction/redact.ts';

/** How wide pages are drawn, in pixels: sharp on a screen that packs two to the point. */
const wide = 1400;

/** The sizes of a document's pages as they are seen, in millimetres; why there are none; null when there is no such document. */
export async function sizesOf(desk: Desk, person: Person, reference: string, which: WhichDocument) {
  const file = await fileOf(desk, person, reference, which);
  if (file === null) return null;
  return isRefusal(file) ? { ok: false as const, refusals: [file] } : pageSizes(file);
}

/** A page as a PNG, or why it cannot be shown; null when there is no such document. */
export async function pictureOf(
  desk: Desk,
  person: Person,
  reference: string,
  which: WhichDocument,
  page: number,
): Promise<Uint8Array | Refusal | null> {
  const file = await fileOf(desk, person, reference, which);
  if (file === null || isRefusal(file)) return file;
  const shown = await pagePicture(file, page, wide);
  return shown.ok ? shown.png : (shown.refusals[0] ?? null);
}

async function fileOf(desk: Desk, person: Person, reference: string, which: WhichDocument) {
  const who = { organisation: person.organisation, actor: person };
  const file = await openDocument(desk, who, reference, which);
  if (file === null || isRefusal(file)) return file;
  const bytes = Buffer.concat(await Array.fromAsync(file.content as AsyncIterable<Buffer>));
  return { fileName: file.name, mediaType: file.type, bytes };
}
