import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { setUp, setUpForm, setUpSchema } from '#desk/organisation/set-up.ts';
import type { Fault } from '#web/forms/faults.ts';
import { faultsFromIssues } from '#web/forms/faults-from-issues.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readForm } from '#web/forms/read-form.ts';
import type { Page } from '#web/page.ts';
import { problem, statusOf } from '#web/problem.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';

/**
 * The first run: the page behind the link printed in the terminal.
 * @param token what the link carries; null when Redress is set up, and the page is not there
 */
export function startPage(desk: Desk, cookies: SignInCookies, token: string | null): Page {
  const isInvited = (given: string): boolean => {
    const [one, other] = [Buffer.from(given), Buffer.from(token ?? '')];
    return token !== null && one.length === other.length && timingSafeEqual(one, other);
  };

  function show(reply: FastifyReply, typed?: Posted, faults: readonly Fault[] = [], status = 200) {
    const form = formView(setUpForm, {
      action: '/start',
      today: dayOf(desk.now()),
      faults,
      hidden: { token: token ?? '' },
      ...(typed === undefined ? {} : { typed }),
    });
    return reply.show('pages/start/start.njk', { title: form.title, form, faults }, status);
  }

  async function begin(request: FastifyRequest<{ Body: Posted }>, reply: FastifyReply) {
    const { body } = request;
    if (!isInvited(oneOf(body, 'token'))) return problem(reply, notInvited);
    const { input } = readForm(setUpForm.fields, body);
    const given = setUpSchema.safeParse(input);
    if (!given.success)
      return show(reply, body, faultsFromIssues(setUpForm.fields, input, given.error.issues), 422);
    const answer = await setUp(desk, given.data);
    if (isRefusal(answer))
      return show(reply, body, faultsFromRefusals(setUpForm.fields, [answer]), statusOf(answer));
    cookies.signIn(reply, answer);
    return reply.seeOther('/', {
      says: `${given.data.organisation} is set up.`,
      next: 'You are signed in as its administrator.',
    });
  }

  return {
    routes(app) {
      if (token === null) return;
      app.get<{ Querystring: Posted }>('/start', { config: { open: true } }, async (request, reply) =>
        isInvited(oneOf(request.query, 'token')) ? show(reply) : problem(reply, notInvited),
      );
      app.post<{ Body: Posted }>('/start', { config: { open: true, secret: true } }, begin);
    },
  };
}

const notInvited = {
  status: 403,
  code: 'set-up.not-invited',
  title: 'This link is not the right one',
  says: 'Redress is set up with the link printed where it was started, and with no other.',
  remedy: 'Copy the whole link. Starting Redress again prints a new one.',
};
