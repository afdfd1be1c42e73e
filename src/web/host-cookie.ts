import type { CookieSerializeOptions } from '@fastify/cookie';

/** A cookie of ours: what it is called, and how it is set. */
export interface HostCookie {
  readonly name: string;
  readonly settings: Readonly<CookieSerializeOptions>;
}

/**
 * Every cookie Redress sets is one of these. No script reads it and no form of another site brings it. Behind TLS it carries the
 * __Host- prefix, which browsers hold to this host, this path and TLS, so that no neighbouring site can set one.
 */
export const hostCookie = (overTls: boolean, name: string): HostCookie => ({
  name: `${overTls ? '__Host-' : ''}redress-${name}`,
  settings: { path: '/', httpOnly: true, sameSite: 'lax', secure: overTls },
});
