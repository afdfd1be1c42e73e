import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { changePassword } from '#desk/sign-in/change-password.ts';
import type { SignedIn } from '#desk/sign-in/session.ts';
import { signInAtOnce } from '#desk/sign-in/sign-in.ts';
import { signOut } from '#desk/sign-in/sign-out.ts';
import type { Here } from '#desk/sign-in/who-is-here.ts';
import { bearerIn } from '#web/signed-in/bearer.ts';
import { type Operation, operation } from '../operation.ts';
import { personExample, personShape, sessionShape } from '../shapes/person.ts';

const area = 'Signing in';

/** Signing in and out, and one's own account. */
export const sessionOperations: readonly Operation[] = [
  operation({
    id: 'openSession',
    method: 'post',
    path: '/session',
    area,
    says: 'Sign in',
    about:
      'Gives a token to send with every call as “Authorization: Bearer …”. It ends when nobody used it for an hour, and after twelve hours at most. Whoever has a second step sends the code of their app, or a recovery code, with it; whoever has none yet can do no more with the token than set one up.',
    open: true,
    body: z.strictObject({
      email: z.string().max(200),
      password: z.string().max(1000),
      code: z.string().max(100).optional().meta({
        description: 'Of the second step: six figures of an app, or a recovery code. Each is taken once',
      }),
    }),
    example: { email: 'marigold.penn@sandpiper.example', password: 'kettle willow otter', code: '287082' },
    answers: {
      json: sessionShape,
      status: 201,
      example: {
        token: 'kFz0mXo3b1Jt6Y1m2q8w4uV7c5s9nRaPxEdGhLkTyZo',
        person: personExample,
        mustSetUpSecondStep: false,
      },
    },
    refuses: [401, 422, 429],
    codes: [
      'sign-in.wrong',
      'sign-in.locked',
      'sign-in.too-many-from-address',
      'sign-in.account-closed',
      'sign-in.password-run-out',
      'second-step.needed',
      'second-step.wrong',
      'second-step.locked',
    ],
    async handle({ desk, body, request }) {
      const answer = await signInAtOnce(desk, { ...body, address: request.ip });
      return isRefusal(answer) ? { refusals: [answer] } : { status: 201, body: sessionOf(answer) };
    },
  }),
  operation({
    id: 'endSession',
    method: 'delete',
    path: '/session',
    area,
    reads: 'account',
    audit: 'signed-out',
    says: 'Sign out',
    about: 'Ends the session whose token is sent. Any other session of the same person goes on.',
    answers: { json: z.strictObject({ ended: z.literal(true) }), example: { ended: true } },
    async handle({ desk, request }) {
      const bearer = bearerIn(request);
      if (!('secret' in bearer)) return { problem: noToken };
      await signOut(desk, bearer.secret);
      return { body: { ended: true } };
    },
  }),
  operation({
    id: 'readAccount',
    method: 'get',
    path: '/account',
    area,
    reads: 'account',
    says: 'See who is signed in',
    about: 'The person whose token is sent, with their roles.',
    answers: { json: personShape, example: personExample },
    handle: async ({ person }) => ({ body: person }),
  }),
  operation({
    id: 'changePassword',
    method: 'post',
    path: '/account/password',
    area,
    reads: 'account',
    says: 'Change your password',
    about: 'Signs you out everywhere and gives a new token.',
    body: z.strictObject({ current: z.string().max(1000), chosen: z.string().max(1000) }),
    example: { current: 'kettle willow otter', chosen: 'heron bottle grass' },
    answers: {
      json: sessionShape,
      example: {
        token: 'Zo7c5s9nRaPxEdGhLkTykFz0mXo3b1Jt6Y1m2q8w4uV',
        person: personExample,
        mustSetUpSecondStep: false,
      },
    },
    refuses: [422, 429],
    codes: [
      'password.too-short',
      'password.too-long',
      'password.about-you',
      'password.common',
      'password.same',
      'sign-in.wrong',
      'sign-in.locked',
    ],
    async handle({ desk, body, request }) {
      const answer = await changePassword(desk, request.here as Here, { ...body, address: request.ip });
      return isRefusal(answer) ? { refusals: [answer] } : { body: sessionOf(answer) };
    },
  }),
];

/** A session as a program is told of it. */
export const sessionOf = ({ secret, person, owes }: SignedIn) => ({
  token: secret,
  person,
  mustSetUpSecondStep: owes === 'set-up',
});

const noToken = {
  status: 400,
  code: 'request.no-token',
  title: 'No token was sent',
  says: 'Only a session opened here, with its token, can be ended here.',
  remedy: 'Sign out of a browser on its own page.',
};
