import type { FastifyInstance } from 'fastify';
import { permitPage } from '#desk/rule-pages/permit-page.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { reading } from '#web/signed-in/reading.ts';
import { viewsAt } from './views.ts';

const home = '/rules/permits';

interface Asked {
  Querystring: Posted;
}

/** Who may read and do what: the tables themselves, whole or for one role, to be agreed to by somebody who reads no code. */
export function permitsRoute(app: FastifyInstance): void {
  app.get<Asked>(home, reading('rules'), ({ query }, reply) => {
    const { roles } = permitPage();
    const chosen = roles.find(({ role }) => role === oneOf(query, 'role')) ?? null;
    const { parts, kinds, places, relations } = permitPage(chosen?.role);
    return reply.show('pages/rules/permits.njk', {
      title: 'Who may do and read what',
      views: viewsAt(home),
      chosen,
      roles: roles.map((one) => ({ ...one, href: `${home}?role=${one.role}` })),
      parts,
      acts: parts.flatMap(({ part, acts }) => acts.map((act) => ({ ...act, part }))),
      kinds: kinds.filter(({ rows }) => rows.length > 0),
      places,
      relations,
      all: home,
    });
  });
}
