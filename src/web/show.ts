import type { FastifyInstance } from 'fastify';
import { leaveNotice, takeNotice } from './notice.ts';
import { type ShellParts, shellFor } from './shell.ts';
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
  app.decorateReply('show', async function (template, data, status = 200) {
    const { request } = this;
    const shell = await shellFor(parts, {
      request,
      notice: takeNotice(request, this),
      // Asked for only by a page with a form in it: a page without one sets no cookie.
      token: () => cookies.formToken(request, this),
    });
    const page = views.fill(template, { ...data, shell, today: shell.today });
    return this.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
  });
  app.decorateReply('seeOther', function (href, notice) {
    if (notice !== undefined) leaveNotice(this, notice);
    return this.redirect(href, 303);
  });
}
