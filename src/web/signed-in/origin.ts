import type { FastifyRequest } from 'fastify';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something comes from a page of ours, by what browsers say of it and scripts cannot forge.
 * A program that says nothing is let through: it holds no cookie it was not given.
 * @param own the address Redress is known by from outside ("https://complaints.example"); null for the one asked for
 */
export function isFromUs(request: FastifyRequest, own: string | null): boolean {
  if (reads.has(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  return origin === undefined || origin === (own ?? `${request.protocol}://${request.host}`);
}
