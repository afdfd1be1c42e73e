import type { Letter } from '#core/letter.ts';
import { letterAboutWords } from '#kinds/data-request/letter-about.ts';
import { personOf } from '#kinds/data-request/standing.ts';
import type { LetterSent } from '../complaint/letter-sent.ts';
import type { Desk } from '../desk.ts';
import { contentOf, type KeptCaseFile } from '../documents/kept-file.ts';
import type { Person } from '../sign-in/person.ts';
import { loadRequest } from './load.ts';

/** A letter of a request as it was printed, an export as it was made, or a document as it came; null when there is none of that id. */
export async function openRequestFile(
  desk: Desk,
  person: Person,
  reference: string,
  which: { readonly letter: string } | { readonly export: string } | { readonly document: string },
): Promise<KeptCaseFile | null> {
  const found = await loadRequest(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { request } = found;
  if ('letter' in which) {
    const letter = request.letters.find(({ id }) => id === which.letter);
    const content = await contentOf(desk, person.organisation, letter?.printed?.file);
    if (letter === undefined || content === null) return null;
    return { name: `${request.reference} ${letter.about}.pdf`, type: 'application/pdf', content };
  }
  if ('document' in which) {
    const document = request.documents.find(({ id }) => id === which.document);
    const content = await contentOf(desk, person.organisation, document?.file);
    if (document === undefined || content === null) return null;
    return { name: document.title, type: document.mediaType || 'application/octet-stream', content };
  }
  const made = request.exports.find(({ id }) => id === which.export);
  const content = await contentOf(desk, person.organisation, made?.file);
  if (made === undefined || content === null) return null;
  return { name: `${request.reference} export ${made.on}.zip`, type: 'application/zip', content };
}

/** A letter of a request as it went; null when there is none of that id. */
export async function requestLetter(
  desk: Desk,
  person: Person,
  reference: string,
  id: string,
): Promise<(LetterSent & { readonly letter: Letter }) | null> {
  const found = await loadRequest(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { request, history, setting } = found;
  for (const { event, by } of history) {
    if (event.type !== 'LetterIssued' || event.id !== id) continue;
    return {
      reference: request.reference,
      person: personOf(request),
      id,
      title: letterAboutWords[event.about],
      letter: event.letter,
      to: event.to,
      sentBy: event.sentBy,
      by: by.name,
      on: event.letter.date,
      pages: request.letters.find((letter) => letter.id === id)?.printed?.pages ?? null,
      today: setting.today,
    };
  }
  return null;
}
