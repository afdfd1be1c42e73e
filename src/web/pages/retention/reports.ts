import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { destroyReport } from '#desk/retention/reports/destroy.ts';
import { type ReportView, reportsPage, reportViews } from '#desk/retention/reports/list.ts';
import { lookAtReport } from '#desk/retention/reports/look.ts';
import { approvers, approves } from '#desk/retention/who-approves.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { problem, refusalAsProblem, statusOf } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { certificateHref, reportsHref, shownIn } from './places.ts';
import { reportLookView, reportsView } from './reports-view.ts';

interface Asked {
  Params: { readonly reference: string; readonly document: string };
  Querystring: Posted;
  Body: Posted;
}

const perPage = 25;
const retention = reading('retention');

/** Needs assessments, whose content has a time of its own: listed, looked at, destroyed when a person approves it. */
export function reportRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>(reportsHref, retention, async (request, reply) => {
    const asked = oneOf(request.query, 'view') as ReportView;
    const page = await reportsPage(desk, request.person as Person, {
      view: reportViews.includes(asked) ? asked : 'paid',
      after: oneOf(request.query, 'after') || undefined,
      limit: perPage,
    });
    if (isRefusal(page)) return problem(reply, refusalAsProblem(page));
    return reply.show('pages/retention/reports.njk', reportsView(page, shownIn(request.query)));
  });

  app.get<Asked>(`${reportsHref}/:reference/:document`, retention, (request, reply) => look(request, reply));

  app.post<Asked>(
    `${reportsHref}/:reference/:document/destroy`,
    { config: { reads: 'retention', roles: approvers } },
    async (request, reply) => {
      const actor = request.person as Person;
      const { reference, document } = request.params;
      const key = oneOf(request.body, 'form-key') || randomUUID();
      const who = { organisation: actor.organisation, actor, key };
      const outcome = await destroyReport(desk, who, reference, document);
      switch (outcome.outcome) {
        case 'not-found':
          return problem(reply, noSuchReport);
        case 'refused':
          return look(request, reply, [outcome.refusal]);
        case 'destroyed':
          return reply.seeOther(certificateHref(outcome.certificate.number), {
            says: 'The needs assessment is destroyed.',
            next: 'This is its certificate.',
          });
      }
    },
  );

  async function look(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    against: readonly Refusal[] = [],
  ): Promise<FastifyReply> {
    const person = request.person as Person;
    const { reference, document } = request.params;
    const found = await lookAtReport(desk, person, reference, document);
    if (found === null) return problem(reply, noSuchReport);
    if (isRefusal(found)) return problem(reply, refusalAsProblem(found));
    const view = reportLookView(found, approves(person) === null, against);
    const [first] = against;
    return reply.show('pages/retention/report-look.njk', view, first === undefined ? 200 : statusOf(first));
  }
}

const noSuchReport = {
  status: 404,
  code: 'retention.no-such-report',
  title: 'There is no such needs assessment',
  says: 'Nothing of one is kept here under that address.',
  remedy: 'See the list of needs assessments.',
};
