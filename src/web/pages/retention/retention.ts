import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal } from '#core/refusal.ts';
import { reads } from '#desk/access/areas.ts';
import type { Desk } from '#desk/desk.ts';
import { waitingToBeRead } from '#desk/retention/anonymising/proposed.ts';
import {
  type RetentionView,
  retentionPage as retentionOf,
  retentionViews,
} from '#desk/retention/proposals.ts';
import { secondLook } from '#desk/retention/second-look.ts';
import { approves } from '#desk/retention/who-approves.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { allOf, oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { anonymiseRoutes } from './anonymise.ts';
import { approvalRoutes } from './approval.ts';
import { certificateRoutes } from './certificates.ts';
import { holdRoutes } from './hold.ts';
import { listView } from './list-view.ts';
import { lookView } from './look-view.ts';
import { home, shownIn } from './places.ts';
import { reportRoutes } from './reports.ts';

const perPage = 25;
const retention = reading('retention');

interface Asked {
  Querystring: Posted;
}

/** What is kept and may go: proposed, looked at again, approved, destroyed, certified. */
export function retentionPage(desk: Desk): Page {
  async function show(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const asked = oneOf(request.query, 'view') as RetentionView;
    const contract = oneOf(request.query, 'contract') || undefined;
    const page = await retentionOf(desk, person, {
      view: retentionViews.includes(asked) ? asked : 'due',
      contract,
      after: oneOf(request.query, 'after') || undefined,
      limit: perPage,
    });
    if (isRefusal(page)) return problem(reply, refusalAsProblem(page));
    const mayApprove = approves(person) === null;
    const waiting = mayApprove ? await waitingToBeRead(desk, person) : [];
    const narrowed = {
      contract,
      shown: shownIn(request.query),
      waiting: isRefusal(waiting) ? [] : waiting,
    };
    return reply.show('pages/retention/list.njk', listView(page, mayApprove, narrowed));
  }

  async function look(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const chosen = allOf(request.query, 'case').filter((reference) => reference !== '');
    if (chosen.length === 0)
      return reply.seeOther(home, { says: 'No complaint is chosen.', next: 'Choose at least one.' });
    const found = await secondLook(desk, request.person as Person, chosen);
    if (isRefusal(found)) return problem(reply, refusalAsProblem(found));
    return reply.show(
      'pages/retention/look.njk',
      lookView(found, approves(request.person as Person) === null),
    );
  }

  return {
    main: [
      {
        href: home,
        label: 'Retention',
        for: (person) => reads(person, 'retention'),
        oversees:
          'What has reached the end of its time, what is held, and the certificates of what was destroyed.',
      },
    ],
    routes(app: FastifyInstance) {
      app.get<Asked>(home, retention, show);
      app.get<Asked>(`${home}/look`, retention, look);
      approvalRoutes(app, desk);
      certificateRoutes(app, desk);
      holdRoutes(app, desk);
      anonymiseRoutes(app, desk);
      reportRoutes(app, desk);
    },
  };
}
