import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openCommand } from '#desk/complaint/command/open-command.ts';
import type { Desk } from '#desk/desk.ts';
import { addDocument } from '#desk/documents/add-document.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { confirmedIn } from '#web/complaint/confirmed-words.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { versionIn } from '#web/complaint/version.ts';
import { formExpired, noFileChosen, receiveDocument } from '#web/documents/receive-document.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { oneOf } from '#web/forms/posted.ts';
import { readForm } from '#web/forms/read-form.ts';
import { problem } from '#web/problem.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';
import { reading } from '#web/signed-in/reading.ts';
import { answered } from './answered.ts';
import { commandView, type Shown } from './command-view.ts';

interface Asked {
  Params: { readonly reference: string };
}

/** Sending the form of a document of a complaint. */
export function addDocumentRoute(app: FastifyInstance, desk: Desk, cookies: SignInCookies): void {
  async function send(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const received = await receiveDocument(request, { desk, cookies });
    if (received === null) return problem(reply, formExpired);
    const { typed, kept, refusals } = received;
    const open = await openCommand(desk, person, request.params.reference, 'add-document');
    if (open === null) return noSuchComplaint(reply);
    const { fields } = open.form;
    const again = (more: Partial<Shown>, status: number): Promise<FastifyReply> =>
      reply.show(
        'pages/command/command.njk',
        commandView(open, { typed, groups: [], part: null, letters: [], ...more }),
        status,
      );
    if (refusals.length > 0) return again({ faults: faultsFromRefusals(fields, refusals) }, 422);
    const { input, faults } = readForm(fields, typed);
    if (kept === null) return again({ faults: [noFileChosen, ...faults] }, 422);
    if (faults.length > 0) return again({ faults }, 422);
    const { file: _file, ...about } = input;
    const outcome = await addDocument(
      desk,
      {
        organisation: person.organisation,
        actor: person,
        kind: 'complaint',
        key: oneOf(typed, 'form-key'),
        reference: open.reference,
        opened: versionIn(typed),
      },
      kept,
      { ...about, ...confirmedIn(typed) },
    );
    return answered(reply, outcome, { fields, input, today: open.today, reference: open.reference }, again);
  }

  app.post<Asked>(
    '/complaints/:reference/add-document',
    { config: { ...reading('cases').config, upload: true } },
    send,
  );
}
