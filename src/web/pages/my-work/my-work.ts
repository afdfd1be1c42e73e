import type { FastifyReply, FastifyRequest } from 'fastify';
import { dutyViews } from '#core/projection.ts';
import { isRefusal } from '#core/refusal.ts';
import { choicesOf } from '#desk/complaint/choices.ts';
import type { Desk } from '#desk/desk.ts';
import { countOfMyWork, myWork } from '#desk/my-work/my-work.ts';
import { recordsComplaints, type Whose, whoseWork, worksOnComplaints } from '#desk/my-work/whose.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { type Asked, workView } from './my-work-view.ts';

const perPage = 25;

/** What a person has to do next, the earliest first: the page their day begins with. */
export function workPage(desk: Desk): Page {
  async function show(
    request: FastifyRequest<{ Querystring: Posted }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const person = request.person as Person;
    const asked = askedIn(request.query);
    const [work, choices] = await Promise.all([
      myWork(desk, person, { ...asked, limit: perPage }),
      choicesOf(desk, person),
    ]);
    if (isRefusal(work)) return problem(reply, refusalAsProblem(work));
    return reply.show('pages/my-work/my-work.njk', {
      ...workView(work, asked, choices),
      records: recordsComplaints(person),
    });
  }

  return {
    main: [
      {
        href: '/work',
        label: 'My work',
        for: worksOnComplaints,
        count: { of: (person) => countOfMyWork(desk, person), word: 'duties' },
      },
    ],
    routes(app) {
      app.get<{ Querystring: Posted }>('/work', reading('work'), show);
    },
  };
}

/** What is asked for, out of the address. What it does not know it leaves out: people shorten links. */
function askedIn(query: Posted): Asked {
  const text = (name: string): string | undefined => oneOf(query, name).trim() || undefined;
  const shown = Number(oneOf(query, 'shown'));
  return {
    whose: whoseWork.find((each) => each === oneOf(query, 'whose')) ?? ('mine' satisfies Whose),
    view: dutyViews.find((each) => each === oneOf(query, 'view')),
    contract: text('contract'),
    deliveredBy: text('deliveredBy'),
    route: text('route'),
    after: text('after'),
    shown: Number.isInteger(shown) && shown > 0 && shown < 100_000 ? shown : 0,
  };
}
