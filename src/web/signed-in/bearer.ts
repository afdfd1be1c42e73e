import type { FastifyRequest } from 'fastify';

/** What a program signs its calls with: the secret of a session it opened, in the Authorization header. */
export type Bearer = { readonly secret: string } | { readonly none: true } | { readonly wrong: true };

/** Reads the Authorization header. A header that is there and no bearer's is wrong: no cookie makes up for it. */
export function bearerIn({ headers }: FastifyRequest): Bearer {
  const { authorization } = headers;
  if (authorization === undefined) return { none: true };
  const found = /^Bearer ([\w-]{43})$/i.exec(authorization.trim());
  return found?.[1] === undefined ? { wrong: true } : { secret: found[1] };
}
