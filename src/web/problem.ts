import type { FastifyReply } from 'fastify';
import type { ClauseId } from '#core/citation.ts';
import type { Refusal } from '#core/refusal.ts';
import { openers } from '#desk/restricted/for-safety.ts';
import type { Fault } from './forms/faults.ts';
import './http.ts';

/** Why a request is not answered as asked: a page to a person, problem details to a program (RFC 9457). */
export interface Problem {
  readonly status: number;
  /** Stable, for programs: "request.not-found". */
  readonly code: string;
  /** Under seven words. */
  readonly title: string;
  readonly says: string;
  readonly remedy: string;
  readonly clauses?: readonly ClauseId[];
  readonly errors?: readonly Fault[];
  /** Everything that stands in the way, where it is more than one thing. */
  readonly refusals?: readonly Refusal[];
  /** What else a program needs to go on, by name: what changed meanwhile. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Answers with a problem: as problem details under /api/, as a page everywhere else. */
export function problem(reply: FastifyReply, found: Problem): FastifyReply | Promise<FastifyReply> {
  if (reply.request.url.startsWith('/api/')) return problemDetails(reply, found);
  return reply.show(
    'pages/problem/problem.njk',
    {
      ...found,
      reference: found.status >= 500 ? reply.request.id : null,
      // Offered whatever was not found, so that it tells nothing of what was asked for.
      safety: found.status === 404 && openers.some((role) => reply.request.person?.roles.includes(role)),
    },
    found.status,
  );
}

/** RFC 9457, with our code, the clauses and the faults of fields beside its own members. */
export function problemDetails(reply: FastifyReply, found: Problem): FastifyReply {
  const { status, code, title, says, remedy, clauses = [], errors = [], refusals = [], more = {} } = found;
  if (status === 429 && !reply.hasHeader('retry-after'))
    reply.header('retry-after', String(waits[code] ?? shortestWait));
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `urn:redress:problem:${code}`,
        title,
        status,
        detail: [says, remedy].filter((text) => text !== '').join(' '),
        instance: `urn:redress:request:${reply.request.id}`,
        code,
        clauses,
        remedy,
        errors: errors.map(({ field, says: detail }) => ({ field, detail })),
        refusals,
        ...more,
      }),
    );
}

/** Seconds after which what was tried too often may be tried again, where it is not the shortest wait there is. */
const waits: Readonly<Record<string, number>> = { 'sign-in.too-many-from-address': 3600 };
export const shortestWait = 900;

/** The one place that turns a refusal into HTTP. What is not named here is a rule's: understood, and not allowed (422). */
const statuses: Readonly<Record<string, number>> = {
  'backup.not-set-up': 409,
  'complaint.original-restricted': 403,
  'complaint.redaction-no-page': 404,
  'file.too-large': 413,
  'file.type-not-taken': 415,
  'list.cursor-not-understood': 400,
  'record.file-gone': 404,
  'record.key-used-elsewhere': 409,
  'record.reference-taken': 409,
  'second-step.locked': 429,
  'second-step.needed': 401,
  'second-step.show-again': 403,
  'set-up.done': 409,
  'sign-in.locked': 429,
  'sign-in.over': 401,
  'sign-in.too-many-from-address': 429,
  'single-sign-on.unreachable': 503,
};
/** By the first part of a code, for what a role may not do, and who was not let in: "permit.role". */
const beginnings: Readonly<Record<string, number>> = { permit: 403, 'single-sign-on': 403 };
/** By the last part of a code, for codes several things have: "contract.unknown", "setting.changed-meanwhile". */
const endings: Readonly<Record<string, number>> = {
  unknown: 404,
  'changed-since': 409,
  'changed-meanwhile': 409,
};

export function statusOf({ code }: Pick<Refusal, 'code'>): number {
  const [first = '', ...rest] = code.split('.');
  return statuses[code] ?? beginnings[first] ?? endings[rest.at(-1) ?? ''] ?? 422;
}

/** A refusal as a problem, for answers that are no page of their own. */
export const refusalAsProblem = ({ code, says, remedy, clauses }: Refusal): Problem => ({
  status: statusOf({ code }),
  code,
  title: 'This cannot be done now',
  says,
  remedy,
  clauses,
});
