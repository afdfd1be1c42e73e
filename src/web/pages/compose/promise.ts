import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { type Answering, composer } from '#desk/complaint/composing/composer.ts';
import { promiseForm } from '#desk/complaint/composing/promises.ts';
import { submit } from '#desk/complaint/submit.ts';
import type { Desk } from '#desk/desk.ts';
import { confirmedIn } from '#web/complaint/confirmed-words.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { faultsFromIssues } from '#web/forms/faults-from-issues.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { formView, type Showing } from '#web/forms/form-view.ts';
import { readForm } from '#web/forms/read-form.ts';
import { statusOf } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { type Asked, askedBy, keyOf, openedAt } from './asked.ts';
import { changedView } from './changed-view.ts';
import { addressOf, titleOf } from './places.ts';

/** A promise made while a letter is written, which comes back to the letter. */
export function promiseRoutes(
  app: FastifyInstance,
  desk: Desk,
  { answering, address }: { readonly answering: Answering; readonly address: string },
): void {
  const page = async (
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    shown: Partial<Showing> = {},
    { status = 200, ...more }: { status?: number; [name: string]: unknown } = {},
  ): Promise<FastifyReply> => {
    const at = await composer(desk, askedBy(request), request.params.reference, answering);
    if (at === null) return noSuchComplaint(reply);
    const form = formView(promiseForm, {
      action: `${addressOf(at)}/promise`,
      today: at.today,
      hidden: { version: String(at.version) },
      cancel: { href: addressOf(at), label: 'Leave without saving' },
      ...shown,
    });
    const crumb = { href: addressOf(at), label: titleOf(at) };
    const data = { title: form.title, crumb, form, faults: shown.faults ?? [], ...more };
    return reply.show('pages/compose/promise.njk', data, status);
  };

  app.get<Asked>(`${address}/promise`, reading('cases'), (request, reply) => page(request, reply));
  app.post<Asked>(`${address}/promise`, reading('cases'), async (request, reply) => {
    const { body: typed, params } = request;
    const { reference } = params;
    const { input, faults } = readForm(promiseForm.fields, typed);
    if (faults.length > 0) return page(request, reply, { typed, faults }, { status: 422 });
    const person = askedBy(request);
    const outcome = await submit(desk, {
      organisation: person.organisation,
      actor: person,
      command: 'make-promise',
      reference,
      input: { ...input, ...confirmedIn(typed) },
      key: keyOf(typed),
      opened: openedAt(typed),
    });
    switch (outcome.outcome) {
      case 'not-found':
        return noSuchComplaint(reply);
      case 'invalid': {
        const found = faultsFromIssues(promiseForm.fields, input, outcome.issues);
        return page(request, reply, { typed, faults: found }, { status: 422 });
      }
      case 'refused': {
        const found = faultsFromRefusals(promiseForm.fields, outcome.refusals);
        const status = statusOf(outcome.refusals[0] ?? { code: '' });
        return page(request, reply, { typed, faults: found }, { status, refusals: outcome.refusals });
      }
      case 'changed': {
        const leave = addressOf({ answering, reference });
        const changed = changedView(outcome.since, { today: dayOf(desk.now()), leave });
        return page(request, reply, { typed }, { status: 409, changed });
      }
      case 'done':
        return reply.seeOther(`${addressOf({ answering, reference })}#promises`, {
          says: 'The promise is recorded.',
        });
    }
  });
}
