import { createHmac, randomBytes } from 'node:crypto';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookies of signing in. Behind TLS they carry the __Host- prefix, so that no neighbouring site can set one. */
export interface SignInCookies {
  /** The session's secret this browser holds, or null. */
  secretIn(request: FastifyRequest): string | null;
  keepSecret(reply: FastifyReply, secret: string): void;
  dropSecret(reply: FastifyReply): void;
  /**
   * What a form of this browser must carry to be believed. Made from the session's secret; for somebody not signed in, from
   * one made here for the purpose.
   */
  formToken(request: FastifyRequest, reply: FastifyReply): string;
}

const shape = /^[\w-]{43}$/;

/** The cookies for a server reached over TLS, or not. */
export function signInCookies(overTls: boolean): SignInCookies {
  const prefix = overTls ? '__Host-' : '';
  const session = `${prefix}redress-session`;
  const visit = `${prefix}redress-visit`;
  const settings: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: overTls };
  const held = (request: FastifyRequest, name: string): string | null => {
    const value = request.cookies[name] ?? '';
    return shape.test(value) ? value : null;
  };
  return {
    secretIn: (request) => held(request, session),
    keepSecret: (reply, secret) => void reply.setCookie(session, secret, settings),
    dropSecret: (reply) => void reply.clearCookie(session, settings),
    formToken(request, reply) {
      const secret = (request.person === null ? null : held(request, session)) ?? held(request, visit);
      return tokenOf(secret ?? newVisit(reply, visit, settings));
    },
  };
}

function newVisit(reply: FastifyReply, name: string, settings: CookieSerializeOptions): string {
  const secret = randomBytes(32).toString('base64url');
  reply.setCookie(name, secret, settings);
  return secret;
}

/** A token tells nothing of the secret it is made from. */
const tokenOf = (secret: string): string => createHmac('sha256', secret).update('form').digest('base64url');
