import type { FastifyReply, FastifyRequest } from 'fastify';
import { isCommand, issuesIn, type OpenCommand, openCommand } from '#desk/complaint/command/open-command.ts';
import { rehearse } from '#desk/complaint/rehearse.ts';
import { submit } from '#desk/complaint/submit.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { caseHref } from '#web/complaint/addresses.ts';
import { confirmedIn } from '#web/complaint/confirmed-words.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { versionIn } from '#web/complaint/version.ts';
import { faultsFromIssues, inOrderOf } from '#web/forms/faults-from-issues.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readForm } from '#web/forms/read-form.ts';
import type { Page } from '#web/page.ts';
import { statusOf } from '#web/problem.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';
import { reading } from '#web/signed-in/reading.ts';
import { addDocumentRoute } from './add-document.ts';
import { answered } from './answered.ts';
import { commandView, formWith, type Shown } from './command-view.ts';
import { openingWith } from './opening.ts';
import { parts } from './parts/parts.ts';

interface Asked {
  Params: { readonly reference: string; readonly command: string };
  Querystring: Posted;
  Body: Posted;
}

const template = 'pages/command/command.njk';

/** The page of any command: its form, what stands in its way, the letter it sends; and what came of sending it. */
export function commandPage(desk: Desk, cookies: SignInCookies): Page {
  const opened = ({ person, params }: FastifyRequest<Asked>): Promise<OpenCommand | null> =>
    openCommand(desk, person as Person, params.reference, params.command);

  /** Everything a form holds, as typed or as it opens, and the letters it would send. */
  async function shown(request: FastifyRequest<Asked>, open: OpenCommand, typed?: Posted): Promise<Shown> {
    const part = parts[open.command] ?? null;
    const first = part?.groups(typed ?? {}, open) ?? [];
    const rows =
      typed ??
      openingWith(formWith(open, groupsToOpen(open)).fields, open.starting, request.query, open.today);
    const groups = part === null ? [] : typed === undefined ? part.groups(rows, open) : first;
    const { input } = readForm(formWith(open, groups).fields, rows);
    const letters = open.sendsLetter
      ? await rehearse(
          desk,
          request.person as Person,
          open.reference,
          open.command,
          part?.tidy(input, open) ?? input,
        )
      : [];
    return { typed: rows, groups, part, letters };
  }

  async function show(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const open = await opened(request);
    if (open === null) return noSuchComplaint(reply);
    if (open.refusals.length > 0) return showBlocked(reply, open);
    return reply.show(template, commandView(open, await shown(request, open)));
  }

  async function send(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const { body, params } = request;
    const person = request.person as Person;
    const open = await opened(request);
    if (open === null) return noSuchComplaint(reply);
    const press = oneOf(body, 'do');
    const part = parts[open.command] ?? null;
    const again = async (typed: Posted, more: Partial<Shown> = {}, status = 200): Promise<FastifyReply> =>
      reply.show(template, commandView(open, { ...(await shown(request, open, typed)), ...more }), status);

    const pressed = part?.pressed(press, body) ?? null;
    if (pressed !== null) return again(pressed);
    if (press === 'preview') return again(body);

    const { fields } = formWith(open, part?.groups(body, open) ?? []);
    const read = readForm(fields, body);
    const input = part?.tidy(read.input, open) ?? read.input;
    if (read.faults.length > 0) {
      const faults = [...read.faults, ...faultsFromIssues(fields, input, issuesIn(open.command, input))];
      return again(body, { faults: inOrderOf(fields, faults) }, 422);
    }
    const outcome = await submit(desk, {
      organisation: person.organisation,
      actor: person,
      command: open.command,
      reference: open.reference,
      input: { ...input, ...confirmedIn(body) },
      key: oneOf(body, 'form-key'),
      opened: versionIn(body),
    });
    return answered(
      reply,
      outcome,
      { fields, input, today: open.today, reference: params.reference },
      (more, status) => again(body, more, status),
    );
  }

  return {
    routes(app) {
      addDocumentRoute(app, desk, cookies);
      app.get<Asked>('/complaints/:reference/:command', reading('cases'), (request, reply) =>
        isCommand(request.params.command) ? show(request, reply) : reply.callNotFound(),
      );
      app.post<Asked>('/complaints/:reference/:command', reading('cases'), send);
    },
  };
}

/** The groups a form opens with are as many as its list holds already. */
function groupsToOpen(open: OpenCommand) {
  const part = parts[open.command];
  if (part === undefined) return [];
  const rows = Object.entries(open.starting).flatMap(([list, value]) =>
    Array.isArray(value) ? value.map((_, at) => [`${list}.${at}.there`, 'yes'] as const) : [],
  );
  return part.groups(Object.fromEntries(rows), open);
}

/** A command that cannot be done now: why, and the way back. */
function showBlocked(reply: FastifyReply, open: OpenCommand): Promise<FastifyReply> {
  const [first] = open.refusals;
  const home = caseHref(open.reference);
  return reply.show(
    'pages/command/blocked.njk',
    {
      title: open.form.title,
      crumb: { href: home, label: `${open.person}, ${open.reference}` },
      refusals: open.refusals,
      home,
    },
    first?.code === 'permit.role' ? statusOf(first) : 200,
  );
}
