import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { changePassword } from '#desk/sign-in/change-password.ts';
import { signIn } from '#desk/sign-in/sign-in.ts';
import { signOut } from '#desk/sign-in/sign-out.ts';
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
      'Gives a token to send with every call as “Authorization: Bearer …”. It ends when nobody used it for an hour, and after twelve hours at most.',
    open: true,
    body: z.strictObject({ email: z.string().max(200), password: z.string().max(1000) }),
    example: { email: 'marigold.penn@sandpiper.example', password: 'kettle willow otter' },
    answers: {
      json: sessionShape,
      status: 201,
      example: { token: 'kFz0mXo3b1Jt6Y1m2q8w4uV7c5s9nRaPxEdGhLkTyZo', person: personExample },
    },
    refuses: [422, 429],
    codes: ['sign-in.wrong', 'sign-in.locked', 'sign-in.too-many-from-address', 'sign-in.account-closed'],
    async handle({ desk, body, request }) {
      const answer = await signIn(desk, { ...body, address: request.ip });
      if (isRefusal(answer)) return { refusals: [answer] };
      return { status: 201, body: { token: answer.secret, person: answer.person } };
    },
  }),
  operation({
    id: 'endSession',
    method: 'delete',
    path: '/session',
    area,
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
    says: 'Change your password',
    about: 'Signs you out everywhere and gives a new token.',
    body: z.strictObject({ current: z.string().max(1000), chosen: z.string().max(1000) }),
    example: { current: 'kettle willow otter', chosen: 'heron bottle grass' },
    answers: {
      json: sessionShape,
      example: { token: 'Zo7c5s9nRaPxEdGhLkTykFz0mXo3b1Jt6Y1m2q8w4uV', person: personExample },
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
    async handle({ desk, person, body, request }) {
      const answer = await changePassword(desk, person, { ...body, address: request.ip });
      if (isRefusal(answer)) return { refusals: [answer] };
      return { body: { token: answer.secret, person: answer.person } };
    },
  }),
];

const noToken = {
  status: 400,
  code: 'request.no-token',
  title: 'No token was sent',
  says: 'Only a session opened here, with its token, can be ended here.',
  remedy: 'Sign out of a browser on its own page.',
};
