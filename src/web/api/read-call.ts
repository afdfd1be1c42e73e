import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { dayFrom, momentAt } from '#core/day.ts';
import type { Desk } from '#desk/desk.ts';
import { isRehearsal } from '#desk/rehearsal/organisation.ts';
import type { Person } from '#desk/sign-in/person.ts';
import type { Problem } from '#web/problem.ts';
import { invalid } from './invalid.ts';
import type { Operation, SignedInCall } from './operation.ts';

/** A key longer than this is no key somebody made up for one thing; the record holds 200 with whose it is. */
const longestKey = 120;

/** Reads a request as an operation expects it, or says what is wrong with it. */
export function readCall(
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
  desk: Desk,
): SignedInCall | Problem {
  const person = request.person as Person;
  const at = deskOfTheDay(request, desk);
  if ('status' in at) return at;
  const key = keyIn(request, person);
  if (typeof key !== 'string') return key;
  const opened = versionIn(request);
  if (typeof opened === 'object') return opened;
  const read: Record<string, unknown> = {};
  const issues: z.core.$ZodIssue[] = [];
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = operation[part];
    const given = request[part];
    if (schema === undefined || (part === 'body' && (operation.raw === true || operation.upload === true))) {
      read[part] = given;
      continue;
    }
    const parsed = schema.safeParse(given ?? {});
    if (parsed.success) read[part] = parsed.data;
    else issues.push(...parsed.error.issues);
  }
  if (issues.length > 0) return invalid(issues);
  const { params, query, body } = read;
  return { desk: at, person, params, query, body, key, opened, request, reply };
}

/** The same key of two people is two keys, and so is one of a page's forms. */
function keyIn(request: FastifyRequest, person: Person | null): string | Problem {
  const given = request.headers['idempotency-key'];
  if (given === undefined) return randomUUID();
  if (typeof given !== 'string' || given.trim() === '' || given.length > longestKey)
    return {
      status: 400,
      code: 'request.key-unusable',
      title: 'The idempotency key cannot be used',
      says: `An Idempotency-Key has 1 to ${longestKey} characters, and stands there once.`,
      remedy: 'Make one for each thing you do, such as a UUID, and send it with every attempt.',
    };
  return `api ${person?.id ?? ''} ${given}`;
}

/** If-Match: the version in the ETag of what was looked at; "*" is any. */
function versionIn(request: FastifyRequest): number | undefined | Problem {
  const given = request.headers['if-match'];
  if (given === undefined || given.trim() === '*') return undefined;
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(given.trim());
  if (found !== null) return Number(found[1]);
  return {
    status: 400,
    code: 'request.version-not-understood',
    title: 'If-Match could not be read',
    says: 'If-Match holds the ETag that came with what you looked at, such as "7".',
    remedy: 'Send it as it came, or leave it out to change whatever is there now.',
  };
}

/** The desk as it is on the day a rehearsal says it is; refused outside one, where the day is today. */
function deskOfTheDay(request: FastifyRequest, desk: Desk): Desk | Problem {
  const given = request.headers['redress-day'];
  if (given === undefined) return desk;
  const day = typeof given === 'string' ? dayFrom(given) : null;
  if (day === null || request.person === null || !isRehearsal(request.person.organisation))
    return {
      status: 403,
      code: 'rehearsal.only',
      title: 'The day cannot be set here',
      says: 'Redress-Day names a day such as 2018-06-01, and only in a rehearsal: elsewhere it is always today.',
      remedy: 'Leave Redress-Day out.',
    };
  return { ...desk, now: () => momentAt(day, '10:00') };
}
