import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { isNew } from '#desk/organisation/set-up.ts';
import { signIn } from '#desk/sign-in/sign-in.ts';
import { signOut, signOutEverywhere } from '#desk/sign-in/sign-out.ts';
import { whoIsHere } from '#desk/sign-in/who-is-here.ts';
import { type Fault, missingAmong } from '#web/forms/faults.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { showSecondStepPage } from '#web/pages/second-step/show-second-step.ts';
import { problem, statusOf } from '#web/problem.ts';
import { browserKind } from '#web/signed-in/browser-kind.ts';
import { comeIn } from '#web/signed-in/come-in.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';
import { wayBack } from '#web/signed-in/way-back.ts';
import { type DemoShown, showSignIn, signInForm } from './show-sign-in.ts';

/** Signing in and out; in the demo with everybody who can. */
export function signInPage(
  desk: Desk,
  cookies: SignInCookies,
  { demo = null, publicUrl = null }: { demo?: DemoShown | null; publicUrl?: string | null } = {},
): Page {
  const show = (reply: FastifyReply, typed: Posted, faults: readonly Fault[] = [], status = 200) =>
    showSignIn(reply, { today: dayOf(desk.now()), typed, faults, status, demo });

  async function enter(
    request: FastifyRequest<{ Body: Posted }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { body: typed } = request;
    const missing = missingAmong(signInForm.fields, typed);
    if (missing.length > 0) return show(reply, typed, missing, 422);
    const [email, password] = [oneOf(typed, 'email'), oneOf(typed, 'password')];
    const browser = browserKind(request.headers['user-agent']);
    const answer = await signIn(desk, { email, password, address: request.ip, browser });
    if (isRefusal(answer)) return show(reply, typed, [asFault(answer)], statusOf(answer));
    if (answer.owes !== 'second-step') return comeIn(reply, cookies, answer, typed);
    cookies.signIn(reply, answer);
    const here = await whoIsHere(desk, answer.secret);
    // What is carried fits no address: the page that carries it is shown at once.
    if (here !== null && oneOf(typed, 'carried') !== '')
      return showSecondStepPage(reply, desk, here, { typed });
    return reply.seeOther(`/sign-in/second-step?then=${encodeURIComponent(oneOf(typed, 'then'))}`);
  }

  async function leave(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const secret = cookies.secretIn(request);
    const there = await elsewhereToo(request, secret);
    if (secret !== null) await signOut(desk, secret);
    cookies.signOut(reply);
    return there === null ? reply.seeOther('/sign-in', { says: 'You are signed out.' }) : goOn(reply, there);
  }

  async function leaveEverywhere(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const there = await elsewhereToo(request, cookies.secretIn(request));
    if (request.person !== null) await signOutEverywhere(desk, request.person);
    cookies.signOut(reply);
    return there === null
      ? reply.seeOther('/sign-in', { says: 'You are signed out everywhere.' })
      : goOn(reply, there);
  }

  /** Where to sign out at the provider of identities as well; null for whoever signed in by password. */
  async function elsewhereToo({ server, protocol, host }: FastifyRequest, secret: string | null) {
    if (secret === null || server.singleSignOn === null) return null;
    const { leaveProvider } = await import('#desk/single-sign-on/leave.ts');
    return leaveProvider(
      desk,
      server.singleSignOn,
      secret,
      `${publicUrl ?? `${protocol}://${host}`}/sign-in`,
    );
  }

  /** A page that goes on by itself: a form of ours may be answered by a redirect to us alone (form-action). */
  const goOn = (reply: FastifyReply, address: string): Promise<FastifyReply> =>
    reply
      .header('refresh', `0; url=${address}`)
      .show('pages/single-sign-on/going.njk', { title: 'You are signed out here', address, leaving: true });

  return {
    routes(app) {
      app.get<{ Querystring: Posted }>('/sign-in', { config: { open: true } }, async (request, reply) => {
        const then = oneOf(request.query, 'then');
        if (request.halfway !== null)
          return reply.seeOther(`/sign-in/second-step?then=${encodeURIComponent(then)}`);
        if (request.person !== null) return reply.seeOther(wayBack(then) ?? '/');
        return (await isNew(desk)) ? problem(reply, notSetUp) : show(reply, { then });
      });
      app.post<{ Body: Posted }>('/sign-in', { config: { open: true, secret: true } }, enter);
      app.post('/sign-out', { config: { reads: 'account', secret: true, audit: 'signed-out' } }, leave);
      app.post(
        '/sign-out-everywhere',
        { config: { reads: 'account', secret: true, audit: 'signed-out' } },
        leaveEverywhere,
      );
    },
  };
}

const asFault = ({ says, remedy }: Refusal): Fault => ({
  field: 'email',
  says: `${says} ${remedy}`,
  href: '#email',
});

const notSetUp = {
  status: 503,
  code: 'set-up.not-done',
  title: 'Redress is not set up yet',
  says: 'Nobody can sign in until the first administrator has set it up.',
  remedy: 'Open the link that was printed where Redress was started.',
};
