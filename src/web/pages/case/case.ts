import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayAct, reads } from '#desk/access/areas.ts';
import { actionsOf } from '#desk/complaint/actions.ts';
import { casePage as openCase } from '#desk/complaint/case-page.ts';
import { toldOf } from '#desk/complaint/foresee.ts';
import type { Desk } from '#desk/desk.ts';
import { destroyedCase } from '#desk/retention/destroyed-case.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { caseHref } from '#web/complaint/addresses.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { tellView } from '#web/pages/record/tell-view.ts';
import { destroyedView } from '#web/pages/retention/destroyed-view.ts';
import { reading } from '#web/signed-in/reading.ts';
import { caseView } from './case-view.ts';
import { moreView } from './more-view.ts';
import { timelineShown } from './timeline-view.ts';

const myWork = { href: '/work', label: 'My work' };
/** Where whoever has no work here comes from. */
const complaints = { href: '/complaints', label: 'Complaints' };

interface Asked {
  Params: { readonly reference: string };
  Querystring: Posted;
}

/** A complaint: what to do next, what else may be done and what not and why, its clocks, and all that happened. */
export function casePage(desk: Desk): Page {
  async function show(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const { params, query } = request;
    const person = request.person as Person;
    const open = await openCase(desk, person, params.reference);
    if (open === null) {
      const gone = await destroyedCase(desk, person, 'complaint', params.reference);
      if (gone === null) return noSuchComplaint(reply);
      return reply.show(
        'pages/retention/destroyed.njk',
        destroyedView('complaint', gone, reads(person, 'retention')),
      );
    }
    // However a reference was typed, a case has one address.
    if (open.reference !== params.reference) return reply.seeOther(caseHref(open.reference));
    const recorded = Object.hasOwn(query, 'recorded') ? await toldOf(desk, person, params.reference) : null;
    return reply.show('pages/case/case.njk', {
      ...caseView(open, timelineShown(oneOf(query, 'timeline'))),
      crumb: reads(person, 'work') ? myWork : complaints,
      recorded: recorded === null ? null : { ...recorded, tell: tellView(recorded.tell, open.today) },
    });
  }

  async function showMore(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const actions = await actionsOf(desk, request.person as Person, request.params.reference);
    if (actions === null) return noSuchComplaint(reply);
    const maySendToPaper = request.person !== null && mayAct(request.person, 'cases', 'move-to-paper');
    return reply.show('pages/case/more.njk', moreView(actions, maySendToPaper));
  }

  return {
    routes(app) {
      app.get<Asked>('/complaints/:reference', reading('cases'), show);
      app.get<Asked>('/complaints/:reference/more', reading('cases'), showMore);
    },
  };
}
