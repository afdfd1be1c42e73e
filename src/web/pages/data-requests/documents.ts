import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openRequestCommand } from '#desk/data-request/open-command.ts';
import { openRequestFile } from '#desk/data-request/request-files.ts';
import type { Desk } from '#desk/desk.ts';
import { addDocument } from '#desk/documents/add-document.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { sendFile } from '#web/complaint/send-file.ts';
import { versionIn } from '#web/complaint/version.ts';
import { noSuchRequest } from '#web/data-request/not-found.ts';
import { formExpired, noFileChosen, receiveDocument } from '#web/documents/receive-document.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { oneOf } from '#web/forms/posted.ts';
import { readForm } from '#web/forms/read-form.ts';
import { problem } from '#web/problem.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';
import { reading } from '#web/signed-in/reading.ts';
import { answeredRequest, type Beside, requestCommandView } from './command-view.ts';

interface Asked {
  Params: { readonly reference: string; readonly document: string };
}

/** Putting a document on a request, and opening it. Whoever opens one stands in the audit. */
export function documentRoutes(app: FastifyInstance, desk: Desk, cookies: SignInCookies): void {
  async function send(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const received = await receiveDocument(request, { desk, cookies });
    if (received === null) return problem(reply, formExpired);
    const { typed, kept, refusals } = received;
    const open = await openRequestCommand(desk, person, request.params.reference, 'add-document');
    if (open === null) return noSuchRequest(reply);
    const { fields } = open.form;
    const again = (beside: Beside, status: number): Promise<FastifyReply> =>
      reply.show('pages/command/command.njk', requestCommandView(open, typed, beside), status);
    if (refusals.length > 0) return again({ faults: faultsFromRefusals(fields, refusals) }, 422);
    const { input, faults } = readForm(fields, typed);
    if (kept === null) return again({ faults: [noFileChosen, ...faults] }, 422);
    if (faults.length > 0) return again({ faults }, 422);
    const { file: _file, ...about } = input;
    const which = {
      organisation: person.organisation,
      actor: person,
      kind: 'data-request',
      key: oneOf(typed, 'form-key'),
      reference: open.reference,
      opened: versionIn(typed),
    };
    return answeredRequest(reply, await addDocument(desk, which, kept, about), { open, input }, again);
  }

  app.post<Asked>(
    '/data-requests/:reference/add-document',
    { config: { ...reading('data-requests').config, upload: true } },
    send,
  );
  app.get<Asked>(
    '/data-requests/:reference/documents/:document',
    reading('data-requests'),
    async (request, reply) => {
      const { reference, document } = request.params;
      const file = await openRequestFile(desk, request.person as Person, reference, { document });
      return file === null ? noSuchRequest(reply) : sendFile(reply, file);
    },
  );
}
