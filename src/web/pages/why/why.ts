import type { FastifyReply, FastifyRequest } from 'fastify';
import { whyDates } from '#desk/complaint/why-date.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import type { Page } from '#web/page.ts';
import { problem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { clocksView } from './clocks-view.ts';
import { whyView } from './why-view.ts';

interface Asked {
  Params: { readonly reference: string; readonly clock: string };
}

/** Why a date is the date it is; and all the clocks of a case, each with its reason opened in place. */
export function whyPage(desk: Desk): Page {
  const explained = ({ person, params }: FastifyRequest<Asked>) =>
    whyDates(desk, person as Person, params.reference);

  async function showAll(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const all = await explained(request);
    return all === null ? noSuchComplaint(reply) : reply.show('pages/why/clocks.njk', clocksView(all));
  }

  async function show(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const all = await explained(request);
    if (all === null) return noSuchComplaint(reply);
    const why = all.clocks.find(({ clock }) => clock.id === request.params.clock);
    return why === undefined
      ? problem(reply, noSuchClock)
      : reply.show('pages/why/why.njk', whyView(why, all));
  }

  return {
    routes(app) {
      app.get<Asked>('/complaints/:reference/clocks', reading('cases'), showAll);
      app.get<Asked>('/complaints/:reference/clocks/:clock', reading('cases'), show);
    },
  };
}

const noSuchClock = {
  status: 404,
  code: 'complaint.clock-not-found',
  title: 'There is no such date',
  says: 'This complaint has no clock of that name, or it has not begun.',
  remedy: 'See the clocks of the complaint.',
};
