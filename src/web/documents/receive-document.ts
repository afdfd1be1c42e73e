import type { FastifyRequest } from 'fastify';
import type { Refusal } from '#core/refusal.ts';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import type { Kept } from '#desk/documents/add-document.ts';
import { keepDocument } from '#desk/documents/keep-document.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readUpload } from '#web/forms/read-upload.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';

/** The form of a document as it came in. */
export interface Received {
  /** The form's answers; what nobody called anything is called as its file is. */
  readonly typed: Posted;
  /** Null where no file was chosen, or it was refused. */
  readonly kept: Kept | null;
  readonly refusals: readonly Refusal[];
}

/** Reads the form of a document on a case of any kind: its file is kept as it arrives, and known by its content. Null when the form is out of date. */
export async function receiveDocument(
  request: FastifyRequest<{ Params: { readonly reference: string } }>,
  { desk, cookies }: { readonly desk: Desk; readonly cookies: SignInCookies },
): Promise<Received | null> {
  const person = request.person as Person;
  const { reference } = request.params;
  let kept: Kept | null = null;
  let called = '';
  const upload = await readUpload(
    request,
    (token) => cookies.believes(request, token),
    async ({ name, content }) => {
      const answer = await keepDocument(desk, person.organisation, { name, content, reference }, person);
      if (isRefusal(answer)) return answer;
      kept = answer;
      called = name;
      return answer.digest;
    },
  );
  if (upload === null) return null;
  const title = oneOf(upload.posted, 'title').trim() || titleFrom(called);
  return { typed: { ...upload.posted, title }, kept, refusals: upload.refusals };
}

/** What a file is called when nobody has said what it is: its own name, without its ending. */
const titleFrom = (name: string): string =>
  name
    .replace(/\.[^.]{1,5}$/u, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();

export const noFileChosen = { field: 'file', says: 'Choose the file to add', href: '#file' };

export const formExpired = {
  status: 403,
  code: 'request.form-expired',
  title: 'This page is out of date',
  says: 'It was opened before you signed in, or in another browser. Nothing has been recorded.',
  remedy: 'Open the page again and choose the file there.',
};
