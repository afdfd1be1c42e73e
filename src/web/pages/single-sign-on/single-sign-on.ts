import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { whoIsHere } from '#desk/sign-in/who-is-here.ts';
import { beginSingleSignOn } from '#desk/single-sign-on/begin.ts';
import { endedThere } from '#desk/single-sign-on/ended-there.ts';
import { finishSingleSignOn } from '#desk/single-sign-on/finish.ts';
import type { Provider } from '#desk/single-sign-on/provider.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { showSecondStepPage } from '#web/pages/second-step/show-second-step.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { browserKind } from '#web/signed-in/browser-kind.ts';
import { comeIn } from '#web/signed-in/come-in.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';
import { wayBack } from '#web/signed-in/way-back.ts';
import { wayCookie } from './way-cookie.ts';

/** Where the provider sends people back to: the address to register there. */
const returnPath = '/single-sign-on/back';

/** Signing in through the provider of identities: there, back, and out when it says so. */
export function singleSignOnPage(
  desk: Desk,
  cookies: SignInCookies,
  provider: Provider,
  publicUrl: string | null,
): Page {
  const way = wayCookie(publicUrl?.startsWith('https:') ?? false);
  const home = (request: FastifyRequest): string => publicUrl ?? `${request.protocol}://${request.host}`;

  /**
   * Answers with a page that goes on by itself, and not with a redirect: a form of ours may be sent to us alone
   * (form-action), and a browser would count where it is redirected to.
   */
  async function begin(
    request: FastifyRequest<{ Body: Posted }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const begun = await beginSingleSignOn(desk, provider, {
      back: wayBack(oneOf(request.body, 'then')) ?? '/',
      carried: oneOf(request.body, 'carried'),
      returnTo: `${home(request)}${returnPath}`,
    });
    if (isRefusal(begun)) return problem(reply, refusalAsProblem(begun));
    way.set(reply, begun.secret);
    const { name } = provider.settings;
    reply.header('refresh', `0; url=${begun.address}`);
    return reply.show('pages/single-sign-on/going.njk', {
      title: `Going to ${name}`,
      address: begun.address,
    });
  }

  async function finish(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const secret = way.in(request);
    way.clear(reply);
    const address = new URL(request.url, home(request));
    const browser = browserKind(request.headers['user-agent']);
    const finished = await finishSingleSignOn(desk, provider, { secret, address, browser });
    if (isRefusal(finished)) {
      const { code, reason } = finished;
      request.log.warn({ code, reason }, 'single sign-on did not sign anybody in');
      return problem(reply, { ...refusalAsProblem(finished), title: 'You are not signed in' });
    }
    const { signedIn, back, carried } = finished;
    const typed = { then: back, carried };
    if (signedIn.owes !== 'second-step') return comeIn(reply, cookies, signedIn, typed);
    cookies.signIn(reply, signedIn);
    const here = await whoIsHere(desk, signedIn.secret);
    if (here !== null && carried !== '') return showSecondStepPage(reply, desk, here, { typed });
    return reply.seeOther(`/sign-in/second-step?then=${encodeURIComponent(back)}`);
  }

  async function ended(request: FastifyRequest<{ Body: Posted | null }>, reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    const answer = await endedThere(desk, provider, oneOf(request.body ?? {}, 'logout_token'));
    if (!isRefusal(answer)) return reply.code(200).send();
    request.log.warn({ code: answer.code }, 'a logout token was not believed');
    return reply.code(400).send({ error: 'invalid_request', error_description: answer.says });
  }

  return {
    routes(app) {
      app.post<{ Body: Posted }>('/single-sign-on', { config: { open: true, secret: true } }, begin);
      app.get(returnPath, { config: { open: true } }, finish);
      // The provider's own server asks: nobody is signed in, and there is no form of ours.
      app.post<{ Body: Posted | null }>('/single-sign-on/ended', { config: { bare: true } }, ended);
    },
  };
}
