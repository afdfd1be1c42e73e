import type { FastifyReply } from 'fastify';
import { dayOf } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import type { Desk } from '#desk/desk.ts';
import { secondStepsShown } from '#desk/second-steps/second-steps.ts';
import type { Here } from '#desk/sign-in/who-is-here.ts';
import type { Fault } from '#web/forms/faults.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';

const code = { name: 'code', as: 'text', autocomplete: 'one-time-code', spellcheck: false } as const;
const missing = { missing: 'Enter the code' };
const of = (field: { readonly label: string; readonly hint: string }): Form => ({
  title: 'Show your second step',
  about: '',
  button: 'Continue',
  fields: [{ ...code, ...field, mend: missing }],
});

/** Asked of whoever has an app. */
export const appCodeForm = of({
  label: 'Code from your app',
  hint: 'Six figures, new every half minute. Or one of your recovery codes',
});
/** Asked of whoever has passkeys alone: a passkey needs a script, and a recovery code does not. */
const recoveryCodeForm = of({
  label: 'Or one of your recovery codes',
  hint: 'Such as k7mq-29xd-vt4p. Each works once',
});

/** Answers with the page that asks for somebody's second step. `typed` carries `then` and `carried`, as the sign-in page does. */
export async function showSecondStepPage(
  reply: FastifyReply,
  desk: Desk,
  here: Pick<Here, 'person' | 'session'>,
  page: { readonly typed: Posted; readonly faults?: readonly Fault[]; readonly status?: number },
): Promise<FastifyReply> {
  const { typed, faults = [], status = 200 } = page;
  const { byApp, byPasskey } = await secondStepsShown(desk, here.person);
  const hidden = { then: oneOf(typed, 'then'), carried: oneOf(typed, 'carried') };
  const form = formView(byApp ? appCodeForm : recoveryCodeForm, {
    action: '/sign-in/second-step',
    today: dayOf(desk.now()),
    faults,
    hidden,
  });
  const again = here.session.owes === 'nothing';
  const title = again ? 'Show that it is you' : form.title;
  const data = { title, form, faults, byApp, byPasskey, again };
  return reply.show('pages/second-step/second-step.njk', data, status);
}
