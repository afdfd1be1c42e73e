import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal } from '#core/refusal.ts';
import { reads } from '#desk/access/areas.ts';
import { readAudit } from '#desk/audit/read-audit.ts';
import { auditSorts } from '#desk/audit/words.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import type { Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { among, askedIn, daysIn } from '#web/pages/money/asked.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { auditView } from './audit-view.ts';
import { home } from './places.ts';

const perPage = 25;

/** Who looked, who took out, who changed what is set, who signed in and who was turned away. */
export function auditPage(desk: Desk): Page {
  async function show(
    request: FastifyRequest<{ Querystring: Posted }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const asked = askedIn(home, request.query, ['person', 'reference', 'sort', 'from', 'to']);
    const { person, reference } = asked.typed;
    const { from, to, faults } = daysIn(request.query);
    const page = await readAudit(desk, request.person as Person, {
      person,
      reference,
      sort: among(auditSorts, asked.typed['sort']),
      from,
      to,
      after: asked.after,
      limit: perPage,
    });
    if (isRefusal(page)) return problem(reply, refusalAsProblem(page));
    const status = faults.length === 0 ? 200 : 422;
    return reply.show('pages/audit/audit.njk', { ...auditView(page, asked), faults }, status);
  }

  return {
    main: [
      {
        href: home,
        label: 'Audit',
        for: (person) => reads(person, 'audit'),
        oversees: 'Who looked at what, who took something out, and who changed how things are set up.',
      },
    ],
    routes(app) {
      app.get<{ Querystring: Posted }>(home, reading('audit'), show);
    },
  };
}
