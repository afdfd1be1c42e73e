import type { FastifyReply } from 'fastify';
import { type Day } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import type { Fault } from '#web/forms/faults.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';

export const signInForm: Form = {
  title: 'Sign in',
  about: '',
  button: 'Sign in',
  fields: [
    {
      name: 'email',
      as: 'text',
      label: 'E-mail address',
      autocomplete: 'username',
      spellcheck: false,
      mend: { missing: 'Enter your e-mail address' },
    },
    {
      name: 'password',
      as: 'password',
      label: 'Password',
      autocomplete: 'current-password',
      mend: { missing: 'Enter your password' },
    },
  ],
};

/** Who can sign in to the demo. */
export interface DemoShown {
  /** Everybody's. */
  readonly password: string;
  readonly people: readonly {
    readonly name: string;
    readonly email: string;
    readonly roles: readonly string[];
    /** What there is to see as them. */
    readonly shows: string;
  }[];
}

export interface SigningIn {
  readonly today: Day;
  /** The e-mail address typed, and what the page carries: `then`, where to go after; `carried`, a form to send on. */
  readonly typed: Posted;
  readonly faults?: readonly Fault[];
  /** The session ended while somebody worked: whether what they sent is kept. */
  readonly ended?: { readonly kept: boolean };
  readonly status?: number;
  readonly demo?: DemoShown | null;
}

/** Answers with the page that asks somebody to sign in. */
export function showSignIn(reply: FastifyReply, page: SigningIn): Promise<FastifyReply> {
  const { today, typed, faults = [], ended = null, status = 200, demo = null } = page;
  const hidden = { then: oneOf(typed, 'then'), carried: oneOf(typed, 'carried') };
  const form = formView(signInForm, { action: '/sign-in', today, typed, faults, hidden });
  const title = ended === null ? 'Sign in' : 'Sign in again';
  const provider = reply.server.singleSignOn;
  const through = provider === null ? null : { name: provider.settings.name, reached: provider.isReached() };
  return reply.show('pages/sign-in/sign-in.njk', { title, ended, form, faults, demo, through }, status);
}
