import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Desk } from '#desk/desk.ts';
import { iceCasesOf, icePage as openIce } from '#desk/ice/ice-page.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { caseHref, commandHref, iceHref } from '#web/complaint/addresses.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import type { Page } from '#web/page.ts';
import { problem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { costRoute } from './cost.ts';
import { caseLines, iceView } from './ice-view.ts';

interface Asked {
  Params: { readonly reference: string; readonly case?: string };
}

/** A complaint at ICE: the case there, or all of them where there are several; and what it could cost. */
export function icePage(desk: Desk): Page {
  async function showCases(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const found = await iceCasesOf(desk, request.person as Person, request.params.reference);
    if (found === null) return noSuchComplaint(reply);
    const { reference, person, cases } = found;
    if (reference !== request.params.reference) return reply.seeOther(iceHref(reference));
    const [only, ...more] = cases;
    if (only !== undefined && more.length === 0) return show(request, reply);
    return reply.show('pages/ice/cases.njk', {
      title: 'Cases at ICE',
      crumb: { href: caseHref(reference), label: `${person}, ${reference}` },
      cases: caseLines(cases, found),
      recordHref: commandHref(reference, 'record-ice-contact'),
    });
  }

  async function show(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const { reference, case: named } = request.params;
    const page = await openIce(desk, request.person as Person, reference, named);
    if (page === null) return problem(reply, noSuchCase);
    return reply.show('pages/ice/ice.njk', iceView(page));
  }

  return {
    routes(app) {
      app.get<Asked>('/complaints/:reference/ice', reading('cases'), showCases);
      app.get<Asked>('/complaints/:reference/ice/:case', reading('cases'), show);
      costRoute(app, desk);
    },
  };
}

const noSuchCase = {
  status: 404,
  code: 'complaint.ice-case-not-found',
  title: 'There is no such case at ICE',
  says: 'This complaint has no case at ICE of that reference.',
  remedy: 'Look among the cases of the complaint.',
};
