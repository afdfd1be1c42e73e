import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import type { Option } from '#core/form.ts';

const cookie = 'redress-contract';
const aYear = 365 * 24 * 60 * 60;

/** The contract this browser recorded under last, while it is still one of them; otherwise the only one there is, or none. */
export function contractRemembered(request: FastifyRequest, contracts: readonly Option[]): string {
  const held = request.cookies[cookie];
  const [only] = contracts;
  if (contracts.length === 1 && only !== undefined) return only.value;
  return contracts.find(({ value }) => value === held)?.value ?? '';
}

/** Keeps the contract for the next complaint. It names no person. */
export function rememberContract(reply: FastifyReply, contract: string): void {
  if (contract === '') return;
  reply.setCookie(cookie, contract, { path: '/record', httpOnly: true, sameSite: 'lax', maxAge: aYear });
}
