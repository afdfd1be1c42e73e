import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import { hostCookie } from './host-cookie.ts';

/** What was just recorded and what is due next, shown once on the page a write answers with. */
export interface Notice {
  readonly says: string;
  readonly next?: string;
}

const cookieOf = ({ server }: FastifyReply) => hostCookie(server.overTls, 'notice');

/** Leaves a notice for the next page this browser is shown. It lives in the browser alone, and only until then. */
export function leaveNotice(reply: FastifyReply, notice: Notice): void {
  const { name, settings } = cookieOf(reply);
  reply.setCookie(name, Buffer.from(JSON.stringify(notice)).toString('base64url'), settings);
}

/** The notice left for this page, and takes it away. Anything that is not a notice is none. */
export function takeNotice(request: FastifyRequest, reply: FastifyReply): Notice | null {
  const { name, settings } = cookieOf(reply);
  const held = request.cookies[name];
  if (held === undefined) return null;
  reply.clearCookie(name, settings);
  try {
    const { says, next } = JSON.parse(Buffer.from(held, 'base64url').toString()) as Record<string, unknown>;
    if (typeof says !== 'string') return null;
    return { says, ...(typeof next === 'string' ? { next } : {}) };
  } catch {
    return null;
  }
}
