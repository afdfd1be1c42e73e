import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import type { Option } from '#core/form.ts';
import { hostCookie } from '#web/host-cookie.ts';

const cookieOf = ({ server }: FastifyRequest | FastifyReply) => hostCookie(server.overTls, 'contract');
const aYear = 365 * 24 * 60 * 60;

/** The contract this browser recorded under last, while it is still one of them; otherwise the only one there is, or none. */
export function contractRemembered(request: FastifyRequest, contracts: readonly Option[]): string {
  const held = request.cookies[cookieOf(request).name];
  const [only] = contracts;
  if (contracts.length === 1 && only !== undefined) return only.value;
  return contracts.find(({ value }) => value === held)?.value ?? '';
}

/** Keeps the contract for the next complaint. It names no person. */
export function rememberContract(reply: FastifyReply, contract: string): void {
  if (contract === '') return;
  const { name, settings } = cookieOf(reply);
  reply.setCookie(name, contract, { ...settings, maxAge: aYear });
}
