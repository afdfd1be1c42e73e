import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal } from '#core/refusal.ts';
import { openCommand } from '#desk/complaint/command/open-command.ts';
import { addDocument, keepDocument } from '#desk/complaint/kept-files.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { versionIn } from '#web/complaint/version.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readForm } from '#web/forms/read-form.ts';
import { readUpload } from '#web/forms/read-upload.ts';
import { problem } from '#web/problem.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';
import { reading } from '#web/signed-in/reading.ts';
import { answered } from './answered.ts';
import { commandView, type Shown } from './command-view.ts';

interface Asked {
  Params: { readonly reference: string };
}

type Kept = Exclude<Awaited<ReturnType<typeof keepDocument>>, { code: string }>;

/** Sending the form of a document: its file is kept as it arrives, and known by its content. */
export function addDocumentRoute(app: FastifyInstance, desk: Desk, cookies: SignInCookies): void {
  async function send(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    let kept: Kept | null = null;
    let called = '';
    const upload = await readUpload(
      request,
      (token) => cookies.believes(request, token),
      async ({ name, content }) => {
        const answer = await keepDocument(desk, person.organisation, { name, content }, person);
        if (isRefusal(answer)) return answer;
        kept = answer;
        called = name;
        return answer.digest;
      },
    );
    if (upload === null) return problem(reply, expired);
    const open = await openCommand(desk, person, request.params.reference, 'add-document');
    if (open === null) return noSuchComplaint(reply);
    const { fields } = open.form;
    const typed: Posted = {
      ...upload.posted,
      title: oneOf(upload.posted, 'title').trim() || titleFrom(called),
    };
    const again = (more: Partial<Shown>, status: number): Promise<FastifyReply> =>
      reply.show(
        'pages/command/command.njk',
        commandView(open, { typed, groups: [], part: null, letters: [], ...more }),
        status,
      );
    if (upload.refusals.length > 0)
      return again({ faults: faultsFromRefusals(fields, upload.refusals) }, 422);
    const { input, faults } = readForm(fields, typed);
    if (kept === null) return again({ faults: [noFile, ...faults] }, 422);
    if (faults.length > 0) return again({ faults }, 422);
    const { file: _file, ...about } = input;
    const outcome = await addDocument(
      desk,
      {
        organisation: person.organisation,
        actor: person,
        key: oneOf(typed, 'form-key'),
        reference: open.reference,
        opened: versionIn(typed),
      },
      kept,
      about,
    );
    return answered(reply, outcome, { fields, input, today: open.today, reference: open.reference }, again);
  }

  app.post<Asked>(
    '/complaints/:reference/add-document',
    { config: { ...reading('cases').config, upload: true } },
    send,
  );
}

/** What a file is called when nobody has said what it is: its own name, without its ending. */
const titleFrom = (name: string): string =>
  name
    .replace(/\.[^.]{1,5}$/u, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();

const noFile = { field: 'file', says: 'Choose the file to add', href: '#file' };

const expired = {
  status: 403,
  code: 'request.form-expired',
  title: 'This page is out of date',
  says: 'It was opened before you signed in, or in another browser. Nothing has been recorded.',
  remedy: 'Open the page again and choose the file there.',
};
