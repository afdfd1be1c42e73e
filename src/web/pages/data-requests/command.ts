import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  isRequestCommand,
  type OpenRequestCommand,
  openRequestCommand,
  rehearseRequest,
  requestIssues,
} from '#desk/data-request/open-command.ts';
import { submit } from '#desk/data-request/submit.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { versionIn } from '#web/complaint/version.ts';
import { requestHref } from '#web/data-request/addresses.ts';
import { noSuchRequest } from '#web/data-request/not-found.ts';
import { faultsFromIssues, inOrderOf } from '#web/forms/faults-from-issues.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readForm } from '#web/forms/read-form.ts';
import type { PageData } from '#web/http.ts';
import { openingWith } from '#web/pages/command/opening.ts';
import { statusOf } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { answeredRequest, type Beside, requestCommandView } from './command-view.ts';

interface Asked {
  Params: { readonly reference: string; readonly command: string };
  Querystring: Posted;
  Body: Posted;
}

const template = 'pages/command/command.njk';

/** The page of any command of a data request: its form, what stands in its way, the letter it sends. */
export function commandRoutes(app: FastifyInstance, desk: Desk): void {
  async function view(
    person: Person,
    open: OpenRequestCommand,
    typed: Posted,
    beside: Beside = {},
  ): Promise<PageData> {
    const { input } = readForm(open.form.fields, typed);
    const letters = open.sendsLetter
      ? await rehearseRequest(desk, person, open.reference, open.command, input)
      : [];
    return requestCommandView(open, typed, { letters, ...beside });
  }

  async function show(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const { params, query } = request;
    const person = request.person as Person;
    if (!isRequestCommand(params.command)) return noSuchRequest(reply);
    const open = await openRequestCommand(desk, person, params.reference, params.command);
    if (open === null) return noSuchRequest(reply);
    const [first] = open.refusals;
    const home = requestHref(open.reference);
    if (first !== undefined)
      return reply.show(
        'pages/data-requests/blocked.njk',
        {
          title: open.form.title,
          crumb: { href: home, label: `${open.person}, ${open.reference}` },
          refusals: open.refusals,
          home,
        },
        first.code === 'permit.role' ? statusOf(first) : 200,
      );
    return reply.show(
      template,
      await view(person, open, openingWith(open.form.fields, {}, query, open.today)),
    );
  }

  async function send(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const { params, body } = request;
    const person = request.person as Person;
    if (!isRequestCommand(params.command)) return noSuchRequest(reply);
    const open = await openRequestCommand(desk, person, params.reference, params.command);
    if (open === null) return noSuchRequest(reply);
    const again = async (more: Beside, status: number): Promise<FastifyReply> =>
      reply.show(template, await view(person, open, body, more), status);
    if (oneOf(body, 'do') === 'preview') return again({}, 200);
    const { fields } = open.form;
    const read = readForm(fields, body);
    const input = open.command === 'decide-erasure' ? { parts: [], ...read.input } : read.input;
    if (read.faults.length > 0) {
      const faults = [...read.faults, ...faultsFromIssues(fields, input, requestIssues(open.command, input))];
      return again({ faults: inOrderOf(fields, faults) }, 422);
    }
    const outcome = await submit(desk, {
      organisation: person.organisation,
      actor: person,
      command: open.command,
      reference: open.reference,
      input,
      key: oneOf(body, 'form-key'),
      opened: versionIn(body),
    });
    return answeredRequest(reply, outcome, { open, input }, again);
  }

  app.get<Asked>('/data-requests/:reference/:command', reading('data-requests'), show);
  app.post<Asked>('/data-requests/:reference/:command', reading('data-requests'), send);
}
