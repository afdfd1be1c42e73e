import type { FastifyReply } from 'fastify';
import type { SignedIn } from '#desk/sign-in/session.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { carriedFrom, hiddenInputs } from './carried.ts';
import type { SignInCookies } from './cookies.ts';
import { wayBack } from './way-back.ts';

/**
 * Lets somebody in whose signing in is complete: on to where they wanted to go, or to send on what they had typed when their
 * session ended.
 * @param typed what the sign-in page carried: `then` and `carried`
 */
export function comeIn(
  reply: FastifyReply,
  cookies: SignInCookies,
  signedIn: SignedIn,
  typed: Posted,
): FastifyReply | Promise<FastifyReply> {
  cookies.signIn(reply, signedIn);
  reply.request.person = signedIn.person;
  const carried = carriedFrom(oneOf(typed, 'carried'), signedIn.person);
  if (carried === null) return reply.seeOther(wayBack(oneOf(typed, 'then')) ?? '/');
  const page = { title: 'Send what you typed', action: carried.to, inputs: hiddenInputs(carried.typed) };
  return reply.show('pages/sign-in/send-again.njk', page);
}
