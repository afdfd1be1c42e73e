import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hostCookie } from '#web/host-cookie.ts';

/** Somebody just signed in. */
interface SignedIn {
  readonly secret: string;
  readonly person: { readonly id: string };
}

/** The cookies of signing in. Behind TLS they carry the __Host- prefix, so that no neighbouring site can set one. */
export interface SignInCookies {
  /** The session's secret this browser holds, or null. */
  secretIn(request: FastifyRequest): string | null;
  /** Whose session this browser last held: an account's id, which opens nothing. */
  lastHere(request: FastifyRequest): string | null;
  signIn(reply: FastifyReply, signedIn: SignedIn): void;
  signOut(reply: FastifyReply): void;
  /**
   * What a form shown to this browser carries. Made from the session's secret, and for somebody not signed in from one made
   * for the purpose.
   */
  formToken(request: FastifyRequest, reply: FastifyReply): string;
  /** Whether a form's token was made for this browser. */
  believes(request: FastifyRequest, token: string): boolean;
}

const shape = /^[\w-]{43}$/;

/** The cookies for a server reached over TLS, or not. */
export function signInCookies(overTls: boolean): SignInCookies {
  const { name: session, settings } = hostCookie(overTls, 'session');
  const { name: visit } = hostCookie(overTls, 'visit');
  const { name: who } = hostCookie(overTls, 'who');
  const fresh = new WeakMap<FastifyRequest, string>();
  const held = (request: FastifyRequest, name: string): string | null => {
    const value = request.cookies[name] ?? '';
    return shape.test(value) ? value : null;
  };
  return {
    secretIn: (request) => held(request, session),
    lastHere: (request) => request.cookies[who] ?? null,
    signIn(reply, { secret, person }) {
      fresh.set(reply.request, secret);
      reply.setCookie(session, secret, settings).setCookie(who, person.id, settings);
    },
    signOut(reply) {
      reply.clearCookie(session, settings).clearCookie(who, settings);
      // Pages gone back to are gone as well. Not cookies: that would take those of every site under the same name.
      reply.header('clear-site-data', '"cache", "storage"');
    },
    formToken(request, reply) {
      const ofSession = request.person === null ? null : held(request, session);
      const secret = fresh.get(request) ?? ofSession ?? held(request, visit);
      if (secret !== null) return tokenOf(secret);
      const made = randomBytes(32).toString('base64url');
      fresh.set(request, made);
      reply.setCookie(visit, made, settings);
      return tokenOf(made);
    },
    believes: (request, token) =>
      [session, visit].some((name) => {
        const secret = held(request, name);
        return secret !== null && isSame(token, tokenOf(secret));
      }),
  };
}

/** A token tells nothing of the secret it is made from. */
const tokenOf = (secret: string): string => createHmac('sha256', secret).update('form').digest('base64url');

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
