import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import type { Desk } from '#desk/desk.ts';
import {
  documentedHolds,
  holdForm as form,
  holdSchema,
  liftSchema,
  putOnHold,
  takeOffHold,
} from '#desk/retention/holds.ts';
import { approvers } from '#desk/retention/who-approves.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { formView } from '#web/forms/form-view.ts';
import type { Posted } from '#web/forms/posted.ts';
import { answerForm, type CameBack } from '#web/pages/administration/answer-form.ts';
import { changing } from '#web/pages/administration/asked.ts';
import { holdShown } from './list-view.ts';
import { holdHref, home } from './places.ts';

interface Asked {
  Params: { readonly reference: string };
  Body: Posted;
}

/** Holding a case back by hand, and taking the hold off again. */
export function holdRoutes(app: FastifyInstance, desk: Desk): void {
  const approving = { config: { reads: 'retention', roles: approvers } } as const;

  app.get<Asked>(`${home}/holds/:reference`, approving, (request, reply) => page(request, reply));

  app.post<Asked>(`${home}/holds/:reference`, approving, (request, reply) =>
    answerForm(request, {
      form,
      schema: holdSchema,
      save: (given) => putOnHold(desk, changing(request), request.params.reference, given),
      show: (back, status) => page(request, reply, back, status),
      done: () =>
        reply.seeOther(`${home}?view=held`, {
          says: `${request.params.reference} is on hold.`,
          next: 'Nothing of it can be destroyed until the hold is taken off.',
        }),
    }),
  );

  app.post<Asked>(`${home}/holds/:reference/lift`, approving, (request, reply) =>
    answerForm(request, {
      form: { ...form, fields: form.fields.filter(({ name }) => name !== 'reviewOn') },
      schema: liftSchema,
      save: (given) => takeOffHold(desk, changing(request), request.params.reference, given),
      show: (back, status) => page(request, reply, { ...back, typed: {} }, status),
      done: () => reply.seeOther(home, { says: 'The hold is taken off.' }),
    }),
  );

  async function page(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const { reference } = request.params;
    const { organisation } = request.person as Person;
    const stream = await desk.record.cases.streamByReference(organisation, reference);
    if (stream === null) return noSuchComplaint(reply);
    const today = dayOf(desk.now());
    const view = formView(form, {
      action: holdHref(reference),
      today,
      ...(back === undefined ? {} : { typed: back.typed, faults: back.faults }),
      cancel: { href: home, label: 'Back to the list' },
    });
    const holds = await documentedHolds(desk, organisation, stream);
    const shown = {
      title: holds.length > 0 ? `${reference} is on hold` : `Put ${reference} on hold`,
      crumb: { href: home, label: 'Retention' },
      holds: holds.map((hold) => holdShown(hold, today)),
      form: view,
      faults: back?.faults ?? [],
      refusals: back?.refusals ?? [],
      lift: `${holdHref(reference)}/lift`,
    };
    return reply.show('pages/retention/hold.njk', shown, status);
  }
}
