import { seldomNeeded } from '#web/main-links.ts';
import type { Page } from '#web/page.ts';
import { problem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';

/** What is seldom needed, in one list: each with what it is for, and how much waits there. */
export const oversightPage: Page = {
  routes(app) {
    app.get('/oversight', reading('account'), async (request, reply) => {
      const links = seldomNeeded((await request.counting) ?? []);
      if (links.length === 0) return problem(reply, notTheirs);
      return reply.show('pages/oversight/oversight.njk', { title: 'Oversight', links });
    });
  },
};

const notTheirs = {
  status: 404,
  code: 'request.no-page',
  title: 'There is no such page',
  says: 'It lists what is kept an eye on, and none of that is open to you.',
  remedy: 'Go back to where you started.',
};
