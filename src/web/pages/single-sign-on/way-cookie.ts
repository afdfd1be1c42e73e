import type { FastifyReply, FastifyRequest } from 'fastify';
import { hostCookie } from '#web/host-cookie.ts';

/** The cookie of somebody who is away at the provider: the secret their signing in was begun under, for ten minutes. */
export interface WayCookie {
  in(request: FastifyRequest): string | null;
  set(reply: FastifyReply, secret: string): void;
  clear(reply: FastifyReply): void;
}

/** Lax, not strict: the provider sends the browser back from its own site. */
export function wayCookie(overTls: boolean): WayCookie {
  const { name, settings } = hostCookie(overTls, 'way');
  return {
    in: (request) => {
      const held = request.cookies[name] ?? '';
      return /^[\w-]{43}$/.test(held) ? held : null;
    },
    set: (reply, secret) => void reply.setCookie(name, secret, { ...settings, maxAge: 600 }),
    clear: (reply) => void reply.clearCookie(name, settings),
  };
}
