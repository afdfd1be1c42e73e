import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { plainBrand } from '#core/brand.ts';
import type { Moment } from '#core/day.ts';
import { openAssets } from '#web/assets/assets.ts';
import { serveAssets } from '#web/assets/serve-assets.ts';
import type { Page } from '#web/page.ts';
import { letPagesShow } from '#web/show.ts';
import { signInCookies } from '#web/signed-in/cookies.ts';
import { openViews } from '#web/views.ts';
import * as data from './data.ts';

const shown = {
  '/my-work': ['my-work.njk', data.myWork],
  '/case': ['case.njk', data.theCase],
  '/why': ['why.njk', data.why],
  '/why-months': ['why.njk', data.whyMonths],
  '/form': ['form.njk', data.form],
  '/form-faults': ['form.njk', data.formFaults],
  '/form-refused': ['form.njk', data.formRefused],
  '/question': ['question.njk', data.questionFaults],
  '/parts': ['parts.njk', data.parts],
} as const;

export const addresses = Object.keys(shown);

/** Every macro in every state, with the design's data, served by the real layouts and style sheets. */
export async function openGallery(): Promise<FastifyInstance> {
  const app = fastify();
  await app.register(cookie);
  app.decorate('overTls', false);
  app.decorate('singleSignOn', null);
  app.decorateRequest('here', null);
  app.decorateRequest('halfway', null);
  app.decorateRequest('person', null);
  app.decorateRequest('organisation', null);
  app.addHook('onRequest', async (request) => {
    request.organisation = { id: 'sandpiper', name: 'Sandpiper Works', brand: plainBrand };
    request.person = {
      organisation: 'sandpiper',
      id: 'marigold',
      name: 'Marigold Penn',
      email: 'marigold.penn@sandpiper.example',
      roles: ['handler'],
      mustChangePassword: false,
      scope: null,
      expiresOn: null,
    };
  });
  const assets = await openAssets();
  serveAssets(app, assets);
  const pages: Page[] = [
    {
      main: [
        { href: '/my-work', label: 'My work', count: { of: async () => 31, word: 'duties' } },
        { href: '/form', label: 'Record' },
        { href: '/case', label: 'Complaints' },
        { href: '/why', label: 'Figures' },
        { href: '/parts', label: 'Rules' },
      ],
      foot: [
        { href: '/help', label: 'Help' },
        { href: '/accessibility', label: 'Accessibility' },
      ],
      find: '/case/find',
      routes: () => undefined,
    },
  ];
  const now = () => '2018-03-27T09:42:00Z' as Moment;
  letPagesShow(app, openViews(import.meta.dirname), { assets, pages, now }, signInCookies(false));
  for (const [address, [template, page]] of Object.entries(shown))
    app.get(address, (_, reply) => reply.show(template, page));
  return app;
}
