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
import type { SignInCookies } from '#web/signed-in/cookies.ts';
import { reading } from '#web/signed-in/reading.ts';
import { askedIn } from './asked.ts';
import { foundView } from './found-view.ts';
import { listView } from './list-view.ts';
import { foundHref, wordsSought } from './sought.ts';

const perPage = 25;
/** As many as a program may send, and far fewer than an address holds. */
const longest = 500;

/** Every complaint, the newest first, narrowed by a filter or found by what is typed in the bar. */
export function complaintsPage(desk: Desk, cookies: SignInCookies): Page {
  async function show(
    request: FastifyRequest<{ Querystring: Posted }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const person = request.person as Person;
    const records = recordsComplaints(person);
    const sought = oneOf(request.query, 'sought');
    if (sought !== '') {
      const words = wordsSought(cookies.secretIn(request), sought);
      if (words === null) return reply.seeOther('/complaints', searchOver);
      const found = await searchComplaints(desk, person, words, perPage);
      return reply.show('pages/complaints/found.njk', { ...foundView(found, words), records });
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
    find: '/complaints/find',
    routes(app) {
      app.get<{ Querystring: Posted }>('/complaints', reading('cases'), show);
      app.post<{ Body: Posted }>('/complaints/find', reading('cases'), async (request, reply) => {
        const words = oneOf(request.body, 'words').trim().slice(0, longest);
        const secret = cookies.secretIn(request);
        return reply.seeOther(words === '' || secret === null ? '/complaints' : foundHref(secret, words));
      });
    },
  };
}

const searchOver = {
  says: 'That search ended when you signed out, or was somebody else’s.',
  next: 'Type the words again.',
};
