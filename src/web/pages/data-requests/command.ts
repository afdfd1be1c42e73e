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
import { letterAsHtml } from '#letters/letter-as-html.ts';
import { changedView } from '#web/complaint/changed-view.ts';
import { versionIn } from '#web/complaint/version.ts';
import { requestCommandHref, requestHref } from '#web/data-request/addresses.ts';
import { noSuchRequest } from '#web/data-request/not-found.ts';
import { faultsFromIssues, inOrderOf } from '#web/forms/faults-from-issues.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readForm } from '#web/forms/read-form.ts';
import type { PageData } from '#web/http.ts';
import { openingWith } from '#web/pages/command/opening.ts';
import { statusOf } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';

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
    more: PageData | object = {},
  ): Promise<PageData> {
    const { reference, form: asked, today } = open;
    const { input } = readForm(asked.fields, typed);
    const letters = open.sendsLetter
      ? await rehearseRequest(desk, person, reference, open.command, input)
      : [];
    const home = requestHref(reference);
    const form = formView(asked, {
      action: requestCommandHref(reference, open.command),
      today,
      typed,
      faults: 'faults' in more ? (more.faults as []) : [],
      offers: open.offers,
      hidden: {
        version: String(open.version),
        ...Object.fromEntries(open.parts.map(({ id }, at) => [`parts.${at}.id`, id])),
      },
      cancel: { href: home, label: 'Leave without saving' },
    });
    return {
      title: form.title,
      crumb: { href: home, label: `${open.person}, ${reference}` },
      adjustments: open.adjustments,
      form,
      faults: [],
      refusals: [],
      changed: null,
      own: form.fields,
      groups: [],
      add: null,
      letters: letters.map((letter) => letterAsHtml(letter, { heading: 3 })),
      canPreview: open.sendsLetter,
      ...more,
    };
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
    const again = async (more: object, status: number): Promise<FastifyReply> =>
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
    switch (outcome.outcome) {
      case 'done':
        return reply.seeOther(requestHref(outcome.reference), {
          says: `${outcome.happened}.`,
          next: outcome.says,
        });
      case 'invalid':
        return again({ faults: faultsFromIssues(fields, input, outcome.issues) }, 422);
      case 'refused': {
        const beside = outcome.refusals.filter(({ at }) => fields.some(({ name }) => name === at));
        const rest = outcome.refusals.filter((one) => !beside.includes(one));
        return again(
          {
            faults: faultsFromRefusals(fields, beside),
            refusals: rest.map((one) => ({ ...one, href: null })),
          },
          statusOf(outcome.refusals[0] ?? { code: '' }),
        );
      }
      case 'changed': {
        const leave = requestHref(open.reference);
        return again({ changed: changedView(outcome.since, { today: open.today, leave }) }, 409);
      }
      case 'not-found':
        return noSuchRequest(reply);
    }
  }

  app.get<Asked>('/data-requests/:reference/:command', reading('data-requests'), show);
  app.post<Asked>('/data-requests/:reference/:command', reading('data-requests'), send);
}
