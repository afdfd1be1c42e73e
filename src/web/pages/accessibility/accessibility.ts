import type { Page } from '#web/page.ts';

/** What can be expected of these pages, and what has not been tested. */
export const accessibilityPage: Page = {
  foot: [{ href: '/accessibility', label: 'Accessibility' }],
  routes(app) {
    app.get('/accessibility', { config: { open: true } }, (_, reply) =>
      reply.show('pages/accessibility/accessibility.njk', { title: 'Accessibility' }),
    );
  },
};
