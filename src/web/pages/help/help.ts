import type { Page } from '#web/page.ts';

const shapes = [
  { shape: 'late', says: 'Late' },
  { shape: 'today', says: 'Today, or near a limit' },
  { shape: 'week', says: 'This week' },
  { shape: 'later', says: 'Later, still to come' },
  { shape: 'wait', says: 'Not started, waiting' },
  { shape: 'done', says: 'Met, done, held' },
  { shape: 'todo', says: 'Still to do' },
  { shape: 'here', says: 'We are here' },
  { shape: 'barred', says: 'Not possible' },
  { shape: 'locked', says: 'Locked, kept' },
];

/** What everybody should know, in a page. */
export const helpPage: Page = {
  foot: [{ href: '/help', label: 'Help' }],
  routes(app) {
    app.get('/help', { config: { open: true } }, (_, reply) =>
      reply.show('pages/help/help.njk', { title: 'Help', shapes }),
    );
  },
};
