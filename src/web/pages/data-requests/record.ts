import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#core/refusal.ts';
import { reads } from '#desk/access/areas.ts';
import { requestIssues } from '#desk/data-request/open-command.ts';
import {
  type RequestRecordPage,
  requestRecordPage,
  rolesThatRecordRequests,
} from '#desk/data-request/record-page.ts';
import { submit } from '#desk/data-request/submit.ts';
import type { Desk } from '#desk/desk.ts';
import { saysPaperOnly } from '#desk/restricted/paper-only.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { requestHref } from '#web/data-request/addresses.ts';
import { noSuchRequest } from '#web/data-request/not-found.ts';
import type { Fault } from '#web/forms/faults.ts';
import { faultsFromIssues, inOrderOf } from '#web/forms/faults-from-issues.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readForm } from '#web/forms/read-form.ts';
import { openingWith } from '#web/pages/command/opening.ts';
import { showStop } from '#web/pages/paper/show-stop.ts';
import { statusOf } from '#web/problem.ts';

/** Whether somebody goes on with requests, or only takes them down. */
const readsList = (person: Person | null): boolean => person !== null && reads(person, 'data-requests');

interface Asked {
  Body: Posted;
  Querystring: Posted;
}

/** Taking a request down. Of somebody whose record is kept on paper only, nothing stays here. */
export function recordRoutes(app: FastifyInstance, desk: Desk): void {
  // Any member of staff may be asked, whoever looks after requests afterwards: it belongs to what can be done, not to the list.
  const theirs = { config: { reads: 'commands', roles: rolesThatRecordRequests } } as const;

  function show(
    reply: FastifyReply,
    page: RequestRecordPage,
    typed: Posted,
    { faults = [], refusals = [] }: { faults?: readonly Fault[]; refusals?: readonly Refusal[] } = {},
    status = 200,
  ): Promise<FastifyReply> {
    const [only, ...others] = page.offers.contracts;
    const one = only !== undefined && others.length === 0;
    const asked = {
      ...page.form,
      fields: page.form.fields.filter(({ name }) => !(one && name === 'contract')),
    };
    const back = readsList(reply.request.person) ? '/data-requests' : '/work';
    const form = formView(asked, {
      action: '/data-requests/record',
      today: page.today,
      typed,
      faults,
      offers: page.offers,
      cancel: { href: back, label: 'Leave without saving' },
    });
    return reply.show(
      'pages/data-requests/record.njk',
      {
        title: form.title,
        crumb: { href: back, label: back === '/work' ? 'My work' : 'Data requests' },
        form,
        faults,
        refusals,
        further: faults.some(({ field }) => seldom.test(field)),
      },
      status,
    );
  }

  app.get<Asked>('/data-requests/record', theirs, async (request, reply) => {
    const page = await requestRecordPage(desk, request.person as Person);
    const opening = openingWith(page.form.fields, {}, request.query, page.today);
    return show(reply, page, opening, { refusals: page.refusals });
  });

  app.post<Asked>('/data-requests/record', theirs, async (request: FastifyRequest<Asked>, reply) => {
    const person = request.person as Person;
    const { body } = request;
    // Asked before anything else is looked at: nothing of them stays, not even on the page.
    if (saysPaperOnly(body)) return showStop(desk, reply, person);
    const page = await requestRecordPage(desk, person);
    const { fields } = page.form;
    const read = readForm(fields, body);
    const input = tidy(read.input);
    const unsaid: Fault[] =
      oneOf(body, 'paperOnly') === ''
        ? [
            {
              field: 'paperOnly',
              says: 'Ask whether their record is kept on paper only, and choose yes or no',
              href: '#paperOnly',
            },
          ]
        : [];
    const faults = inOrderOf(fields, [
      ...read.faults,
      ...unsaid,
      ...faultsFromIssues(fields, input, requestIssues('record', input)),
    ]);
    if (faults.length > 0) return show(reply, page, body, { faults }, 422);
    const outcome = await submit(desk, {
      organisation: person.organisation,
      actor: person,
      command: 'record',
      input,
      key: oneOf(body, 'form-key'),
    });
    switch (outcome.outcome) {
      case 'done':
        return readsList(person)
          ? reply.seeOther(requestHref(outcome.reference), {
              says: `${outcome.reference} is saved.`,
              next: outcome.says,
            })
          : reply.seeOther('/work', {
              says: `${outcome.reference} is saved.`,
              next: 'The provider answers it. Keep the reference for whoever asked.',
            });
      case 'invalid':
        return show(reply, page, body, { faults: faultsFromIssues(fields, input, outcome.issues) }, 422);
      case 'refused': {
        const [first] = outcome.refusals;
        const beside = outcome.refusals.filter(({ at }) => fields.some(({ name }) => name === at));
        return show(
          reply,
          page,
          body,
          {
            faults: faultsFromRefusals(fields, beside),
            refusals: outcome.refusals.filter((one) => !beside.includes(one)),
          },
          statusOf(first ?? { code: '' }),
        );
      }
      case 'changed':
      case 'not-found':
        return noSuchRequest(reply);
    }
  });
}

const seldom = /^(person\.(address|participant)|representative|within|adjustments|language)/;

/** Nobody speaks for them where nobody is named. */
function tidy(input: Record<string, unknown>): Record<string, unknown> {
  const { representative, ...rest } = input as { representative?: { name?: string } };
  return representative?.name === undefined ? rest : input;
}
