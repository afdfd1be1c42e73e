import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { askAnyPasskey, askPasskeyOf } from '#desk/second-steps/passkey.ts';
import { showSecondStep } from '#desk/second-steps/show-second-step.ts';
import { showPasskey, signInByPasskey } from '#desk/second-steps/sign-in-by-passkey.ts';
import { signOut } from '#desk/sign-in/sign-out.ts';
import type { Here } from '#desk/sign-in/who-is-here.ts';
import { missingAmong } from '#web/forms/faults.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { showSignIn } from '#web/pages/sign-in/show-sign-in.ts';
import { problemDetails, refusalAsProblem, statusOf } from '#web/problem.ts';
import { browserKind } from '#web/signed-in/browser-kind.ts';
import { comeIn } from '#web/signed-in/come-in.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';
import { siteOf } from '#web/signed-in/site.ts';
import { appCodeForm, showSecondStepPage } from './show-second-step.ts';

type Sent = FastifyRequest<{ Body: Posted }>;

/** The second step, at signing in and before something that needs it shown again; and signing in by a passkey alone. */
export function secondStepPage(desk: Desk, cookies: SignInCookies, publicUrl: string | null): Page {
  const open = { config: { open: true, secret: true } } as const;
  const whose = ({ halfway, here }: FastifyRequest): Here | null => halfway ?? here;
  const away = (reply: FastifyReply) => reply.seeOther('/sign-in');
  const where = (request: FastifyRequest) => ({ site: siteOf(request, publicUrl), address: request.ip });

  async function enter(request: Sent, reply: FastifyReply): Promise<FastifyReply> {
    const { body: typed } = request;
    const here = whose(request);
    if (here === null) return away(reply);
    const missing = missingAmong(appCodeForm.fields, typed);
    if (missing.length > 0)
      return showSecondStepPage(reply, desk, here, { typed, faults: missing, status: 422 });
    const code = oneOf(typed, 'code');
    const shown = await showSecondStep(desk, here, { code, address: request.ip });
    if (isRefusal(shown)) return refused(reply, here, typed, shown);
    const goesOn = shown.recoveryCodesLeft === null || oneOf(typed, 'carried') !== '';
    if (goesOn) return comeIn(reply, cookies, shown, typed);
    cookies.signIn(reply, shown);
    return reply.seeOther('/account/second-steps', {
      says: `You used a recovery code. ${leftInWords(shown.recoveryCodesLeft ?? 0)}`,
      next: 'If you have lost your app or passkey, add another and take the lost one away.',
    });
  }

  async function enterByPasskey(request: Sent, reply: FastifyReply): Promise<FastifyReply> {
    const here = whose(request);
    if (here === null) return away(reply);
    const typed = oneOf(request.body, 'answer');
    const shown = await showPasskey(desk, here, { typed, ...where(request) });
    if (isRefusal(shown)) return refused(reply, here, request.body, shown);
    return comeIn(reply, cookies, shown, request.body);
  }

  async function byPasskeyAlone(request: Sent, reply: FastifyReply): Promise<FastifyReply> {
    const { body: typed, headers } = request;
    const given = { typed: oneOf(typed, 'answer'), ...where(request) };
    const answer = await signInByPasskey(desk, given, browserKind(headers['user-agent']));
    if (!isRefusal(answer)) return comeIn(reply, cookies, answer, typed);
    const faults = faultsFromRefusals([], [answer]);
    return showSignIn(reply, { today: dayOf(desk.now()), typed, faults, status: statusOf(answer) });
  }

  /** A question for the script: a refusal is told as a program is told. */
  const asked = (reply: FastifyReply, question: object | Refusal) =>
    isRefusal(question)
      ? problemDetails(reply, refusalAsProblem(question))
      : reply.header('cache-control', 'no-store').send(question);

  const refused = (reply: FastifyReply, here: Here, typed: Posted, refusal: Refusal) =>
    showSecondStepPage(reply, desk, here, {
      typed,
      faults: faultsFromRefusals(appCodeForm.fields, [refusal]),
      status: statusOf(refusal),
    });

  return {
    routes(app) {
      app.get<{ Querystring: Posted }>('/sign-in/second-step', open, async (request, reply) => {
        const here = whose(request);
        if (here === null || here.session.owes === 'set-up') return away(reply);
        return showSecondStepPage(reply, desk, here, { typed: { then: oneOf(request.query, 'then') } });
      });
      app.post<{ Body: Posted }>('/sign-in/second-step', open, enter);
      app.post<{ Body: Posted }>('/sign-in/second-step/passkey', open, enterByPasskey);
      app.post('/sign-in/second-step/passkey/ask', open, async (request, reply) => {
        const here = whose(request);
        return asked(
          reply,
          here === null ? signInFirst : await askPasskeyOf(desk, here.person, where(request)),
        );
      });
      app.post('/sign-in/second-step/leave', open, async (request, reply) => {
        const secret = cookies.secretIn(request);
        if (secret !== null && request.halfway !== null) await signOut(desk, secret);
        cookies.signOut(reply);
        return away(reply);
      });
      app.post<{ Body: Posted }>('/sign-in/passkey', open, byPasskeyAlone);
      app.post('/sign-in/passkey/ask', open, async (request, reply) =>
        asked(reply, await askAnyPasskey(desk, where(request))),
      );
    },
  };
}

const signInFirst: Refusal = {
  code: 'sign-in.over',
  says: 'You have been signed out meanwhile.',
  remedy: 'Sign in again.',
  clauses: [],
};

/** "You have 9 left." */
const leftInWords = (left: number): string =>
  left === 0 ? 'That was your last one.' : `You have ${left} left.`;
