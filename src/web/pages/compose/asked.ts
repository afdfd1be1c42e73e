import type { FastifyRequest } from 'fastify';
import type { Answering } from '#desk/complaint/composing/composer.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';

/** A request of the composer’s pages. */
export interface Asked {
  Params: { readonly reference: string };
  Querystring: Readonly<Record<string, string | undefined>>;
  Body: Posted;
}

/** The two responses and the last part of their addresses. */
export const responses: readonly { readonly answering: Answering; readonly path: string }[] = [
  { answering: 'final-response', path: 'final-response' },
  { answering: 'stage-response', path: 'response' },
];

/** The person asking: every page of the composer is for somebody signed in. */
export const askedBy = (request: FastifyRequest): Person => request.person as Person;

/** The version the page was opened at, as its form carries it; undefined when it carries none. */
export function openedAt(body: Posted): number | undefined {
  const version = Number(oneOf(body, 'version'));
  return Number.isInteger(version) && version > 0 ? version : undefined;
}

/** The key of a press of a button. */
export const keyOf = (body: Posted): string => oneOf(body, 'form-key');
