import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { appBegun, beginApp, confirmApp } from '#desk/second-steps/add-app.ts';
import { addPasskey, beginPasskey } from '#desk/second-steps/add-passkey.ts';
import type { Added } from '#desk/second-steps/added.ts';
import { newRecoveryCodes, removeSecondStep } from '#desk/second-steps/remove.ts';
import { secondStepsShown } from '#desk/second-steps/second-steps.ts';
import type { Here } from '#desk/sign-in/who-is-here.ts';
import { type Fault, missingAmong } from '#web/forms/faults.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { problem, problemDetails, refusalAsProblem, statusOf } from '#web/problem.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';
import { reading } from '#web/signed-in/reading.ts';
import { siteOf } from '#web/signed-in/site.ts';

const home = '/account/second-steps';
const again = `/sign-in/second-step?then=${home}`;
type Sent = FastifyRequest<{ Body: Posted; Params: { id: string } }>;

const codeForm: Form = {
  title: 'Add an app',
  about: '',
  button: 'Confirm',
  fields: [
    {
      name: 'code',
      as: 'text',
      label: 'The code it shows now',
      hint: 'Six figures',
      autocomplete: 'one-time-code',
      spellcheck: false,
      mend: { missing: 'Enter the code your app shows' },
    },
  ],
};

/** Somebody's own second steps: adding, confirming and taking away, and their recovery codes. */
export function secondStepsPage(desk: Desk, cookies: SignInCookies, publicUrl: string | null): Page {
  const own = reading('account');
  const secret = { config: { reads: 'account', secret: true } } as const;
  // The guard lets nobody in here who is not signed in.
  const hereOf = (request: FastifyRequest): Here => request.here as Here;

  async function list(reply: FastifyReply, here: Here, faults: readonly Fault[] = [], status = 200) {
    const must = here.session.owes === 'set-up';
    const shown = await secondStepsShown(desk, here.person);
    const only = shown.steps.length === 1 && desk.passwordAlone !== true;
    const title = must ? 'Set up your second step' : 'Your second steps';
    const crumb = must ? {} : { crumb: { href: '/account', label: 'Your account' } };
    return reply.show(
      'pages/account/second-steps/second-steps.njk',
      { title, must, shown, only, faults, ...crumb },
      status,
    );
  }

  /** A refusal on the page itself; whoever has to show their second step again goes there and comes back. */
  const refused = (reply: FastifyReply, here: Here, refusal: Refusal) =>
    refusal.code === 'second-step.show-again'
      ? reply.seeOther(again)
      : list(reply, here, faultsFromRefusals([], [refusal]), statusOf(refusal));

  function done(reply: FastifyReply, added: Added) {
    cookies.signIn(reply, added);
    if (added.recoveryCodes === null)
      return reply.seeOther(home, { says: 'It is added.', next: 'You are signed out everywhere else.' });
    return codes(reply, added.recoveryCodes, true);
  }

  const codes = (reply: FastifyReply, made: readonly string[], added: boolean) =>
    reply.show('pages/account/second-steps/recovery-codes.njk', {
      title: 'Keep your recovery codes',
      codes: made,
      added,
      then: added ? '/' : home,
    });

  async function app(request: Sent, reply: FastifyReply, faults: readonly Fault[] = [], status = 200) {
    const { person, organisation } = hereOf(request);
    const begun = await appBegun(desk, person, organisation.name, request.params.id);
    if (begun === null) return reply.seeOther(home);
    const form = formView(codeForm, {
      action: `${home}/app/${begun.id}`,
      today: dayOf(desk.now()),
      faults,
      cancel: { href: home, label: 'Choose another way' },
    });
    const page = { title: codeForm.title, app: begun, form, faults };
    return reply.show('pages/account/second-steps/app.njk', page, status);
  }

  async function confirm(request: Sent, reply: FastifyReply) {
    const missing = missingAmong(codeForm.fields, request.body);
    if (missing.length > 0) return app(request, reply, missing, 422);
    const typed = { code: oneOf(request.body, 'code'), address: request.ip };
    const answer = await confirmApp(desk, hereOf(request), request.params.id, typed);
    if (!isRefusal(answer)) return done(reply, answer);
    return app(request, reply, faultsFromRefusals(codeForm.fields, [answer]), statusOf(answer));
  }

  async function passkey(request: Sent, reply: FastifyReply) {
    const here = hereOf(request);
    const given = {
      typed: oneOf(request.body, 'answer'),
      site: siteOf(request, publicUrl),
      address: request.ip,
    };
    const answer = await addPasskey(desk, here, given, oneOf(request.body, 'name'));
    return isRefusal(answer) ? refused(reply, here, answer) : done(reply, answer);
  }

  async function askPasskey(request: Sent, reply: FastifyReply) {
    const here = hereOf(request);
    const where = {
      site: siteOf(request, publicUrl),
      address: request.ip,
      organisation: here.organisation.name,
    };
    const question = await beginPasskey(desk, here, where);
    reply.header('cache-control', 'no-store');
    if (!isRefusal(question)) return reply.send(question);
    return question.code === 'second-step.show-again'
      ? reply.send({ showAgain: again })
      : problemDetails(reply, refusalAsProblem(question));
  }

  return {
    routes(server) {
      server.get(home, own, (request, reply) => list(reply, hereOf(request)));
      server.post<{ Body: Posted }>(`${home}/app`, secret, async (request, reply) => {
        const here = hereOf(request);
        const begun = await beginApp(desk, here, oneOf(request.body, 'name'));
        return isRefusal(begun) ? refused(reply, here, begun) : reply.seeOther(`${home}/app/${begun.id}`);
      });
      server.get(`${home}/app/:id`, own, (request, reply) => app(request as Sent, reply));
      server.get(`${home}/app/:id/picture`, own, async (request, reply) => {
        const { person, organisation } = hereOf(request);
        const begun = await appBegun(desk, person, organisation.name, (request as Sent).params.id);
        if (begun === null) return problem(reply, gone);
        const { encodeQR } = await import('qr');
        return reply
          .type('image/svg+xml; charset=utf-8')
          .header('cache-control', 'no-store')
          .send(encodeQR(begun.link, 'svg', { ecc: 'medium', border: 4 }));
      });
      server.post(`${home}/app/:id`, secret, (request, reply) => confirm(request as Sent, reply));
      server.post(`${home}/passkey/ask`, secret, (request, reply) => askPasskey(request as Sent, reply));
      server.post(`${home}/passkey`, secret, (request, reply) => passkey(request as Sent, reply));
      server.post(`${home}/:id/remove`, secret, async (request, reply) => {
        const here = hereOf(request);
        const removed = await removeSecondStep(desk, here, (request as Sent).params.id);
        if (isRefusal(removed)) return refused(reply, here, removed);
        cookies.signIn(reply, removed);
        return reply.seeOther(home, {
          says: 'It is taken away.',
          next: 'You are signed out everywhere else.',
        });
      });
      server.post(`${home}/recovery-codes`, secret, async (request, reply) => {
        const here = hereOf(request);
        const made = await newRecoveryCodes(desk, here);
        return isRefusal(made) ? refused(reply, here, made) : codes(reply, made, false);
      });
    },
  };
}

const gone = {
  status: 404,
  code: 'second-step.unknown',
  title: 'This app is not being set up',
  says: 'It was confirmed, or another was begun meanwhile.',
  remedy: 'Begin again on your account’s page.',
};
