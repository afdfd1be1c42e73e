import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { beginSingleSignOn } from '#desk/single-sign-on/begin.ts';
import { endedThere } from '#desk/single-sign-on/ended-there.ts';
import { finishSingleSignOn } from '#desk/single-sign-on/finish.ts';
import type { Provider } from '#desk/single-sign-on/provider.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { carriedFrom, hiddenInputs } from '#web/signed-in/carried.ts';
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
    const finished = await finishSingleSignOn(desk, provider, { secret, address });
    if (isRefusal(finished)) {
      const { code, reason } = finished;
      request.log.warn({ code, reason }, 'single sign-on did not sign anybody in');
      return problem(reply, { ...refusalAsProblem(finished), title: 'You are not signed in' });
    }
    const { signedIn, back, carried } = finished;
    cookies.signIn(reply, signedIn);
    request.person = signedIn.person;
    const kept = carriedFrom(carried, signedIn.person);
    if (kept === null) return reply.seeOther(back);
    const page = { title: 'Send what you typed', action: kept.to, inputs: hiddenInputs(kept.typed) };
    return reply.show('pages/sign-in/send-again.njk', page);
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
