import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { listInWords } from '#core/day-in-words.ts';
import type { Form } from '#core/form.ts';
import { isRefusal } from '#core/refusal.ts';
import { rolesInWords } from '#desk/access/roles-in-words.ts';
import type { Desk } from '#desk/desk.ts';
import { type SecondStepsShown, secondStepsShown } from '#desk/second-steps/second-steps.ts';
import { changePassword, hasPassword } from '#desk/sign-in/change-password.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { endSessionOf, sessionsShown } from '#desk/sign-in/sessions.ts';
import type { Here } from '#desk/sign-in/who-is-here.ts';
import { type Fault, missingAmong } from '#web/forms/faults.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { statusOf } from '#web/problem.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';
import { reading } from '#web/signed-in/reading.ts';

const passwordForm: Form = {
  title: 'Change your password',
  about: 'You stay signed in here, and are signed out everywhere else.',
  button: 'Change it',
  fields: [
    {
      name: 'current',
      as: 'password',
      label: 'The password you have now',
      autocomplete: 'current-password',
      mend: { missing: 'Enter the password you have now' },
    },
    {
      name: 'chosen',
      as: 'password',
      label: 'The password you want',
      hint: 'At least 8 characters. Three words in a row are easy to keep',
      autocomplete: 'new-password',
      mend: { missing: 'Enter the password you want' },
    },
  ],
};

/** A person's own account: who they are signed in as, their password, and signing out. */
export function accountPage(desk: Desk, cookies: SignInCookies): Page {
  function showPassword(reply: FastifyReply, person: Person, faults: readonly Fault[] = [], status = 200) {
    const action = '/account/password';
    const cancel = person.mustChangePassword
      ? {}
      : { cancel: { href: '/account', label: 'Leave it as it is' } };
    const form = formView(passwordForm, { action, today: dayOf(desk.now()), faults, ...cancel });
    const page = {
      title: form.title,
      // Nothing else is open to somebody whose password somebody else chose.
      ...(person.mustChangePassword ? {} : { crumb: { href: '/account', label: 'Your account' } }),
      form,
      faults,
      must: person.mustChangePassword,
    };
    return reply.show('pages/account/password.njk', page, status);
  }

  async function change(
    request: FastifyRequest<{ Body: Posted }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { body } = request;
    const here = request.here as Here;
    const { person } = here;
    const missing = missingAmong(passwordForm.fields, body);
    if (missing.length > 0) return showPassword(reply, person, missing, 422);
    const answer = await changePassword(desk, here, {
      current: oneOf(body, 'current'),
      chosen: oneOf(body, 'chosen'),
      address: request.ip,
    });
    if (isRefusal(answer))
      return showPassword(reply, person, faultsFromRefusals(passwordForm.fields, [answer]), statusOf(answer));
    cookies.signIn(reply, answer);
    return reply.seeOther('/account', {
      says: 'Your password is changed.',
      next: 'You are signed out everywhere else.',
    });
  }

  return {
    routes(app) {
      app.get('/account', reading('account'), async (request, reply) => {
        const here = request.here as Here;
        const [password, steps, sessions] = await Promise.all([
          hasPassword(desk, here.person),
          secondStepsShown(desk, here.person),
          sessionsShown(desk, here),
        ]);
        return reply.show('pages/account/account.njk', {
          title: 'Your account',
          roles: rolesInWords(here.person.roles),
          password,
          secondStep: secondStepInWords(steps),
          sessions,
        });
      });
      app.post<{ Params: { id: string } }>(
        '/account/sessions/:id/end',
        { config: { reads: 'account', secret: true } },
        async (request, reply) => {
          await endSessionOf(desk, request.here as Here, request.params.id);
          return reply.seeOther('/account', { says: 'That browser is signed out.' });
        },
      );
      // Asking is what keeps the session: the guard has noted it. A page asks for the person it was shown to.
      app.get<{ Querystring: Posted }>(
        '/account/still-here',
        { config: { reads: 'account' } },
        (request, reply) => {
          const of = oneOf(request.query, 'of');
          const isThem = of === '' || of === request.person?.id;
          return reply
            .code(isThem ? 204 : 409)
            .header('cache-control', 'no-store')
            .send();
        },
      );
      app.get('/account/password', reading('account'), async (request, reply) => {
        const person = request.person as Person;
        return (await hasPassword(desk, person)) ? showPassword(reply, person) : reply.seeOther('/account');
      });
      app.post<{ Body: Posted }>('/account/password', { config: { reads: 'account', secret: true } }, change);
    },
  };
}

/** "My telephone and Work laptop. 9 recovery codes are left." */
function secondStepInWords({ steps, recoveryCodesLeft }: SecondStepsShown): string {
  if (steps.length === 0) return 'None yet.';
  const left = recoveryCodesLeft ?? 0;
  const codes = `${left === 0 ? 'No' : left} recovery ${left === 1 ? 'code is' : 'codes are'} left.`;
  return `${listInWords(steps.map(({ name }) => name))}. ${codes}`;
}
