import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { approveDestruction } from '#desk/retention/approve.ts';
import { carryOutDestructions, destructionProgress } from '#desk/retention/carry-out.ts';
import { secondLook } from '#desk/retention/second-look.ts';
import { approvers } from '#desk/retention/who-approves.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { allOf, oneOf, type Posted } from '#web/forms/posted.ts';
import { problem, refusalAsProblem, statusOf } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { approvedView } from './approved-view.ts';
import { lookView } from './look-view.ts';
import { approvedHref, home } from './places.ts';

/** The last look ends in an approval: asked for once, carried out in the background, and followed. */
export function approvalRoutes(app: FastifyInstance, desk: Desk): void {
  app.post<{ Body: Posted }>(
    `${home}/approve`,
    { config: { reads: 'retention', roles: approvers } },
    async (request, reply) => {
      const person = request.person as Person;
      const chosen = allOf(request.body, 'case').filter((reference) => reference !== '');
      const key = oneOf(request.body, 'form-key') || randomUUID();
      const who = { organisation: person.organisation, actor: person, key };
      const answer = await approveDestruction(desk, who, chosen);
      if ('refusals' in answer) return refused(request, reply, chosen, answer.refusals);
      carryOutDestructions(desk).catch((error: unknown) =>
        request.log.error({ err: error }, 'what was approved was not carried out, and will be tried again'),
      );
      return reply.seeOther(approvedHref(answer.work.id));
    },
  );

  app.get<{ Params: { readonly id: string } }>(
    `${home}/approved/:id`,
    reading('retention'),
    async (request, reply) => {
      const { id } = request.params;
      const work = isId(id) ? await destructionProgress(desk, request.person as Person, id) : null;
      return work === null
        ? problem(reply, noSuchApproval)
        : reply.show('pages/retention/approved.njk', approvedView(work));
    },
  );

  async function refused(
    request: FastifyRequest,
    reply: FastifyReply,
    chosen: readonly string[],
    refusals: readonly Refusal[],
  ): Promise<FastifyReply> {
    const found = await secondLook(desk, request.person as Person, chosen);
    if (isRefusal(found)) return problem(reply, refusalAsProblem(found));
    const status = statusOf(refusals[0] ?? { code: '' });
    return reply.show('pages/retention/look.njk', lookView(found, true, refusals), status);
  }
}

const isId = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);

const noSuchApproval = {
  status: 404,
  code: 'retention.no-such-approval',
  title: 'There is no such approval',
  says: 'Nobody here approved that.',
  remedy: 'See what may go on the page Retention.',
};
