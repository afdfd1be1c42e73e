import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#core/refusal.ts';
import { issuesIn, type OpenCommand, openCommand } from '#desk/complaint/command/open-command.ts';
import { submit } from '#desk/complaint/submit.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { caseHref, commandHref } from '#web/complaint/addresses.ts';
import { confirmedIn } from '#web/complaint/confirmed-words.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { versionIn } from '#web/complaint/version.ts';
import { faultsFromIssues } from '#web/forms/faults-from-issues.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readForm } from '#web/forms/read-form.ts';
import type { Page } from '#web/page.ts';
import { answered } from '#web/pages/command/answered.ts';
import { statusOf } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { readBoxes, withBox, withoutBox } from './box-rows.ts';
import { checkRoutes } from './check.ts';
import { sizesOf } from './pages-of.ts';
import { pictureRoutes } from './pictures.ts';
import { redactView, type Shown, wordFields } from './redact-view.ts';

interface Asked {
  Params: { readonly reference: string };
  Querystring: Posted;
  Body: Posted;
}

const command = 'redact-document';

/** Blacking something out in a copy of a document: words by typing them, places by drawing boxes; and the check by a second person. */
export function redactPage(desk: Desk): Page {
  const opened = ({ person, params }: FastifyRequest<Asked>): Promise<OpenCommand | null> =>
    openCommand(desk, person as Person, params.reference, command);

  async function show(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const open = await opened(request);
    if (open === null) return noSuchComplaint(reply);
    if (open.refusals.length > 0) return blocked(reply, open, open.refusals);
    return drawn(request, reply, open, { typed: request.query });
  }

  /** The page as it stands, with the page of the document that is looked at; the list of documents while none is chosen. */
  async function drawn(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    open: OpenCommand,
    { typed, status = 200, ...more }: Partial<Shown> & { typed: Posted; status?: number },
  ): Promise<FastifyReply> {
    const { reference } = open;
    const document = oneOf(typed, 'document');
    const found =
      document === '' ? null : await sizesOf(desk, request.person as Person, reference, { document });
    if (found === null) return choose(reply, open);
    if (!found.ok) return blocked(reply, open, found.refusals);
    const page = Math.min(found.sizes.length, Math.max(1, Math.trunc(Number(oneOf(typed, 'page'))) || 1));
    const { sizes, notices } = found;
    return reply.show(
      'pages/redact/redact.njk',
      redactView(open, { typed, page, sizes, notices, ...more }),
      status,
    );
  }

  async function send(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const { body } = request;
    const person = request.person as Person;
    const open = await opened(request);
    if (open === null) return noSuchComplaint(reply);
    const pressed = pressedIn(body);
    if (pressed !== null) return drawn(request, reply, open, { typed: pressed });
    const read = readForm(wordFields, body);
    const { boxes, faults } = readBoxes(body);
    const input = { ...read.input, document: oneOf(body, 'document'), boxes };
    if (faults.length > 0) return drawn(request, reply, open, { typed: body, faults, status: 422 });
    const issues = issuesIn(command, input);
    if (issues.length > 0)
      return drawn(request, reply, open, {
        typed: body,
        faults: faultsFromIssues(wordFields, input, issues),
        status: 422,
      });
    const outcome = await submit(desk, {
      organisation: person.organisation,
      actor: person,
      command,
      reference: open.reference,
      input: { ...input, ...confirmedIn(body) },
      key: oneOf(body, 'form-key'),
      opened: versionIn(body),
    });
    const sent = { fields: wordFields, input, today: open.today, reference: open.reference };
    return answered(reply, outcome, sent, ({ faults: slips = [], refusals = [], changed }, status) =>
      drawn(request, reply, open, { typed: body, faults: slips, refusals, changed, status }),
    );
  }

  return {
    routes(app: FastifyInstance) {
      app.get<Asked>(`/complaints/:reference/${command}`, reading('documents'), show);
      app.post<Asked>(`/complaints/:reference/${command}`, reading('documents'), send);
      app.get<Asked>('/complaints/:reference/redact', reading('documents'), ({ params, query }, reply) =>
        reply.seeOther(commandHref(params.reference, command, { document: oneOf(query, 'document') })),
      );
      pictureRoutes(app, desk);
      checkRoutes(app, desk);
    },
  };
}

/** What was typed after a button was pressed that saves nothing; null when it is to be saved. */
function pressedIn(body: Posted): Posted | null {
  const press = oneOf(body, 'do');
  if (press === 'add') return withBox(body, Number(oneOf(body, 'page')) || 1);
  const gone = /^remove-(\d{1,3})$/.exec(press)?.[1];
  if (gone !== undefined) return withoutBox(body, Number(gone));
  const page = /^page-(\d{1,5})$/.exec(press)?.[1];
  return page === undefined ? null : { ...body, page };
}

/** Asks which document, where none is chosen. */
const choose = (
  reply: FastifyReply,
  { form, reference, person, offers }: OpenCommand,
): Promise<FastifyReply> =>
  reply.show('pages/redact/choose.njk', {
    title: form.title,
    about: form.about,
    crumb: { href: caseHref(reference), label: `${person}, ${reference}` },
    documents: (offers.papers?.options ?? []).map(({ value, label }) => ({
      label,
      href: commandHref(reference, command, { document: value }),
    })),
    addHref: commandHref(reference, 'add-document'),
  });

/** Says why it cannot be done, with the way back. */
function blocked(
  reply: FastifyReply,
  { form, reference, person }: OpenCommand,
  refusals: readonly Refusal[],
): Promise<FastifyReply> {
  const home = caseHref(reference);
  const crumb = { href: home, label: `${person}, ${reference}` };
  const status = statusOf(refusals[0] ?? { code: '' });
  return reply.show(
    'pages/command/blocked.njk',
    { title: form.title, crumb, refusals, home },
    status === 403 ? 403 : 200,
  );
}
