import type { FastifyRequest } from 'fastify';
import type { Site } from '#desk/second-steps/passkey.ts';

/** The site a browser is on, as its passkeys know it: the address Redress is known by, or else the one asked for. */
export function siteOf({ protocol, host }: FastifyRequest, publicUrl: string | null): Site {
  const { origin, hostname } = new URL(publicUrl ?? `${protocol}://${host}`);
  return { origin, host: hostname };
}
