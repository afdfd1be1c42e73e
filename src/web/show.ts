import type { FastifyInstance } from 'fastify';
import { countLinks } from './main-links.ts';
import { leaveNotice, takeNotice } from './notice.ts';
import { shortestWait } from './problem.ts';
import { peopleOf, type ShellParts, shellFor } from './shell.ts';
import type { SignInCookies } from './signed-in/cookies.ts';
import type { Views } from './views.ts';
import './http.ts';

/** Gives every answer `show` and `seeOther`. */
export function letPagesShow(
  app: FastifyInstance,
  views: Views,
  parts: ShellParts,
  cookies: SignInCookies,
): void {
  app.decorateRequest('counting', null);
  // A page that only reads asks for its own and for the numbers beside the links at once. After a write they are counted anew.
  app.addHook('preHandler', async (request) => {
    const { bare } = request.routeOptions.config;
    if (request.method !== 'GET' || bare === true || request.is404 || request.url.startsWith('/api/')) return;
    request.counting = countLinks(parts.pages, peopleOf(request).ways);
    // What could not be counted is told by the page, if it comes to be shown.
    request.counting.catch(() => undefined);
  });
  app.decorateReply('show', async function (template, data, status = 200) {
    const { request } = this;
    const shell = await shellFor(parts, {
      request,
      notice: takeNotice(request, this),
      // Asked for only by a page with a form in it: a page without one sets no cookie.
      token: () => cookies.formToken(request, this),
    });
    const page = views.fill(template, { ...data, shell, today: shell.today });
    if (status === 429 && !this.hasHeader('retry-after')) this.header('retry-after', String(shortestWait));
    return this.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
  });
  app.decorateReply('seeOther', function (href, notice) {
    if (notice !== undefined) leaveNotice(this, notice);
    return this.redirect(href, 303);
  });
}
