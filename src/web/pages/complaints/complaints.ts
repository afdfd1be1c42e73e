import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal } from '#core/refusal.ts';
import { reads } from '#desk/access/areas.ts';
import { choicesOf } from '#desk/complaint/choices.ts';
import { listComplaints, searchComplaints } from '#desk/complaint/list-complaints.ts';
import type { Desk } from '#desk/desk.ts';
import { recordsComplaints } from '#desk/my-work/whose.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { askedIn } from './asked.ts';
import { foundView } from './found-view.ts';
import { listView } from './list-view.ts';

const perPage = 25;

/** Every complaint, the newest first, narrowed by a filter or found by what is typed in the bar. */
export function complaintsPage(desk: Desk): Page {
  async function show(
    request: FastifyRequest<{ Querystring: Posted }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const person = request.person as Person;
    const records = recordsComplaints(person);
    const words = oneOf(request.query, 'words').trim();
    if (words !== '') {
      const found = await searchComplaints(desk, person, words, perPage);
      return reply.show('pages/complaints/found.njk', {
        ...foundView(found, words),
        records,
      });
    }
    const { asked, faults } = askedIn(request.query);
    const [page, choices] = await Promise.all([
      listComplaints(desk, person, { ...asked.query, limit: perPage }),
      choicesOf(desk, person),
    ]);
    if (isRefusal(page)) return problem(reply, refusalAsProblem(page));
    const view = listView(page, asked, choices);
    return reply.show(
      'pages/complaints/list.njk',
      { ...view, faults, records },
      faults.length === 0 ? 200 : 422,
    );
  }

  return {
    main: [{ href: '/complaints', label: 'Complaints', for: (person) => reads(person, 'cases') }],
    find: '/complaints',
    routes(app) {
      app.get<{ Querystring: Posted }>('/complaints', reading('cases'), show);
    },
  };
}
