import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal } from '#core/refusal.ts';
import { reads } from '#desk/access/areas.ts';
import { choicesOf } from '#desk/complaint/choices.ts';
import { listRequests } from '#desk/data-request/list-requests.ts';
import { mayRecordRequests } from '#desk/data-request/record-page.ts';
import { requestPage } from '#desk/data-request/request-page.ts';
import { whyRequestDates } from '#desk/data-request/why.ts';
import type { Desk } from '#desk/desk.ts';
import { destroyedCase } from '#desk/retention/destroyed-case.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { requestHref } from '#web/data-request/addresses.ts';
import { noSuchRequest } from '#web/data-request/not-found.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { destroyedView } from '#web/pages/retention/destroyed-view.ts';
import { whyView } from '#web/pages/why/why-view.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';
import { reading } from '#web/signed-in/reading.ts';
import { commandRoutes } from './command.ts';
import { documentRoutes } from './documents.ts';
import { eraseRoutes } from './erase.ts';
import { exportRoutes } from './exports.ts';
import { findRoutes } from './find.ts';
import { letterRoutes } from './letters.ts';
import { askedIn, listView } from './list-view.ts';
import { recordRoutes } from './record.ts';
import { requestView } from './request-view.ts';

interface Asked {
  Params: { readonly reference: string; readonly clock: string };
  Querystring: Posted;
}

const perPage = 25;

/** Requests to see what is held on somebody, or to have it erased: a list, a page each, and everything done there. */
export function dataRequestsPage(desk: Desk, cookies: SignInCookies): Page {
  async function list(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const asked = askedIn(request.query);
    const [page, choices] = await Promise.all([
      listRequests(desk, person, { ...asked.query, limit: perPage }),
      choicesOf(desk, person),
    ]);
    if (isRefusal(page)) return problem(reply, refusalAsProblem(page));
    return reply.show('pages/data-requests/list.njk', {
      ...listView(page, asked, choices),
      records: mayRecordRequests(person),
    });
  }

  async function show(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const { params, query } = request;
    const person = request.person as Person;
    const open = await requestPage(desk, person, params.reference);
    if (open === null) {
      const gone = await destroyedCase(desk, person, 'data-request', params.reference);
      if (gone === null) return noSuchRequest(reply);
      return reply.show(
        'pages/retention/destroyed.njk',
        destroyedView('data-request', gone, reads(person, 'retention')),
      );
    }
    // However a reference was typed, a request has one address.
    if (open.reference !== params.reference) return reply.seeOther(requestHref(open.reference));
    const view = requestView(open, oneOf(query, 'timeline') === 'all', reads(person, 'retention'));
    return reply.show('pages/data-requests/request.njk', view);
  }

  async function why(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const { reference, clock } = request.params;
    const all = await whyRequestDates(desk, request.person as Person, reference);
    const one = all?.clocks.find((each) => each.clock.id === clock);
    if (all === null || one === undefined) return noSuchRequest(reply);
    return reply.show('pages/why/why.njk', whyView(one, all, requestHref(all.reference)));
  }

  return {
    main: [
      { href: '/data-requests', label: 'Data requests', for: (person) => reads(person, 'data-requests') },
      {
        href: '/data-requests/record',
        label: 'Data request',
        for: (person) => mayRecordRequests(person) && !reads(person, 'data-requests'),
      },
    ],
    routes(app) {
      app.get<Asked>('/data-requests', reading('data-requests'), list);
      recordRoutes(app, desk);
      app.get<Asked>('/data-requests/:reference', reading('data-requests'), show);
      app.get<Asked>('/data-requests/:reference/clocks/:clock', reading('data-requests'), why);
      letterRoutes(app, desk);
      exportRoutes(app, desk);
      findRoutes(app, desk);
      eraseRoutes(app, desk);
      documentRoutes(app, desk, cookies);
      commandRoutes(app, desk);
    },
  };
}
