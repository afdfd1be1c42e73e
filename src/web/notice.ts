import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';

/** What was just recorded and what is due next, shown once on the page a write answers with. */
export interface Notice {
  readonly says: string;
  readonly next?: string;
}

const cookie = 'redress-notice';
const settings = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/** Leaves a notice for the next page this browser is shown. It lives in the browser alone, and only until then. */
export function leaveNotice(reply: FastifyReply, notice: Notice): void {
  reply.setCookie(cookie, Buffer.from(JSON.stringify(notice)).toString('base64url'), settings);
}

/** The notice left for this page, and takes it away. Anything that is not a notice is none. */
export function takeNotice(request: FastifyRequest, reply: FastifyReply): Notice | null {
  const held = request.cookies[cookie];
  if (held === undefined) return null;
  reply.clearCookie(cookie, settings);
  try {
    const { says, next } = JSON.parse(Buffer.from(held, 'base64url').toString()) as Record<string, unknown>;
    if (typeof says !== 'string') return null;
    return { says, ...(typeof next === 'string' ? { next } : {}) };
  } catch {
    return null;
  }
}
