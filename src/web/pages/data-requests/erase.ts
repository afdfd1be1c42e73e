import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#core/refusal.ts';
import { eraseParts } from '#desk/data-request/erase-parts.ts';
import { requestPage } from '#desk/data-request/request-page.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { requestHref } from '#web/data-request/addresses.ts';
import { noSuchRequest } from '#web/data-request/not-found.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { problem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';

interface Asked {
  Params: { readonly reference: string };
  Body: Posted;
}

/** Carrying an erasure out: what exactly goes, looked at once more, and then gone. */
export function eraseRoutes(app: FastifyInstance, desk: Desk): void {
  async function show(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    refusals: readonly Refusal[] = [],
  ): Promise<FastifyReply> {
    const open = await requestPage(desk, request.person as Person, request.params.reference);
    if (open === null) return noSuchRequest(reply);
    if (!open.mayErase && refusals.length === 0) return problem(reply, nothingToErase);
    return reply.show(
      'pages/data-requests/erase.njk',
      {
        title: 'Erase what was decided',
        crumb: { href: requestHref(open.reference), label: `${open.person}, ${open.reference}` },
        action: `${requestHref(open.reference)}/erase`,
        home: requestHref(open.reference),
        parts: open.parts
          .filter(({ became }) => became === 'to-erase')
          .map(({ id, says }, at) => ({
            id,
            says,
            here: open.cases?.includes(id) ?? false,
            field: `elsewhere.${at}`,
          })),
        refusals,
      },
      refusals.length > 0 ? 409 : 200,
    );
  }

  app.get<Asked>('/data-requests/:reference/erase', reading('data-requests'), (request, reply) =>
    show(request, reply),
  );
  app.post<Asked>('/data-requests/:reference/erase', reading('data-requests'), async (request, reply) => {
    const person = request.person as Person;
    const { body, params } = request;
    const open = await requestPage(desk, person, params.reference);
    if (open === null) return noSuchRequest(reply);
    const toErase = open.parts.filter(({ became }) => became === 'to-erase');
    const outcome = await eraseParts(desk, {
      person,
      reference: open.reference,
      key: oneOf(body, 'form-key'),
      elsewhere: Object.fromEntries(toErase.map(({ id }, at) => [id, oneOf(body, `elsewhere.${at}`)])),
    });
    if (outcome === null || outcome.outcome === 'not-found') return noSuchRequest(reply);
    if (outcome.outcome === 'refused') return show(request, reply, outcome.refusals);
    return reply.seeOther(requestHref(open.reference), {
      says: outcome.outcome === 'done' ? 'It is erased.' : 'It has changed meanwhile.',
      next: outcome.outcome === 'done' ? outcome.says : 'Look at it again.',
    });
  });
}

const nothingToErase = {
  status: 409,
  code: 'data-request.nothing-to-erase',
  title: 'Nothing is to be erased',
  says: 'Nothing was decided to be erased, or it is gone already, or your role does not allow it.',
  remedy: 'See on the request what was decided.',
};
