import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { agreeAnonymous, takeBackAnonymous } from '#desk/retention/anonymising/answer.ts';
import {
  answerForm as answer,
  answerSchema,
  wordsForm,
  wordsSchema,
} from '#desk/retention/anonymising/form.ts';
import { previewAnonymising } from '#desk/retention/anonymising/preview.ts';
import { proposeAnonymous } from '#desk/retention/anonymising/propose.ts';
import { waitingToBeRead } from '#desk/retention/anonymising/proposed.ts';
import { approvers } from '#desk/retention/who-approves.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import type { Posted } from '#web/forms/posted.ts';
import { answerForm, type CameBack } from '#web/pages/administration/answer-form.ts';
import { changing } from '#web/pages/administration/asked.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { anonymiseView, waitingView } from './anonymise-view.ts';
import { anonymisingHref, certificateHref, home } from './places.ts';

interface Asked {
  Params: { readonly reference: string };
  Body: Posted;
}

/** Making a case anonymous: what stays is proposed by one person and read by another, before everything else goes. */
export function anonymiseRoutes(app: FastifyInstance, desk: Desk): void {
  const approving = { config: { reads: 'retention', roles: approvers } } as const;
  const personIn = (request: FastifyRequest): Person => request.person as Person;
  const who = (request: FastifyRequest<Asked>) => ({
    ...changing(request),
    actor: personIn(request),
  });

  async function page(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back: CameBack | null = null,
    status = 200,
  ): Promise<FastifyReply> {
    const look = await previewAnonymising(desk, personIn(request), request.params.reference);
    if (look === null) return noSuchComplaint(reply);
    if (isRefusal(look)) return problem(reply, refusalAsProblem(look));
    return reply.show('pages/retention/anonymise.njk', anonymiseView(look, back), status);
  }

  app.get(anonymisingHref, approving, async (request, reply) => {
    const waiting = await waitingToBeRead(desk, personIn(request));
    if (isRefusal(waiting)) return problem(reply, refusalAsProblem(waiting));
    return reply.show('pages/retention/anonymising.njk', waitingView(waiting, dayOf(desk.now())));
  });

  app.get<Asked>(`${anonymisingHref}/:reference`, approving, (request, reply) => page(request, reply));

  app.post<Asked>(`${anonymisingHref}/:reference`, approving, (request, reply) =>
    answerForm(request, {
      form: wordsForm,
      schema: wordsSchema,
      save: (given) => proposeAnonymous(desk, who(request), request.params.reference, given),
      show: (back, status) => page(request, reply, back, status),
      done: () =>
        reply.seeOther(home, {
          says: `What would stay of ${request.params.reference} is written down.`,
          next: 'Nothing has gone yet: a second person reads it first.',
        }),
    }),
  );

  app.post<Asked>(`${anonymisingHref}/:reference/answer`, approving, (request, reply) =>
    answerForm(request, {
      form: answer,
      schema: answerSchema,
      save: ({ agreed }) =>
        agreed === 'yes'
          ? agreeAnonymous(desk, who(request), request.params.reference)
          : takeBackAnonymous(desk, who(request), request.params.reference),
      show: (back, status) => page(request, reply, back, status),
      done: (certificate) =>
        certificate === null
          ? reply.seeOther(home, {
              says: `The words about ${request.params.reference} are taken back.`,
              next: 'It stays as it was until somebody proposes others, or it is destroyed.',
            })
          : reply.seeOther(certificateHref(certificate.number), {
              says: `${request.params.reference} is made anonymous.`,
              next: 'The last traces of the rest are cleared from the disk by the next scrub, at night.',
            }),
    }),
  );
}
