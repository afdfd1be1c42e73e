import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Desk } from '#desk/desk.ts';
import type { Page } from '#web/page.ts';
import { type Problem, problemDetails } from '#web/problem.ts';
import { refusedWith } from './answer-outcome.ts';
import { openapiOf } from './openapi.ts';
import type { Answer, Operation } from './operation.ts';
import { operationsOf } from './operations.ts';
import { readCall } from './read-call.ts';

export interface ApiParts {
  /** Whether scenarios may be rehearsed here: organisations of their own, on days of their choosing. */
  readonly rehearsal: boolean;
}

/** The API: everything the pages do, for programs, under /api. */
export function api(desk: Desk, { rehearsal }: ApiParts): Page {
  const operations = operationsOf({ rehearsal });
  return {
    routes(app) {
      for (const operation of operations)
        app.route({
          method: operation.method.toUpperCase(),
          url: routeOf(operation),
          config: {
            ...(operation.open === true ? { open: true } : {}),
            ...(operation.reads === undefined ? {} : { reads: operation.reads }),
            ...(operation.roles === undefined ? {} : { roles: operation.roles }),
            ...auditOf(operation),
          },
          handler: (request, reply) => perform(operation, desk, request, reply),
        });
      // Made when it is first asked for: it takes longer than the server to start.
      let description: string | undefined;
      app.get('/api/openapi.json', { config: { open: true } }, (_, reply) =>
        reply
          .header('cache-control', 'no-cache')
          .type('application/vnd.oai.openapi+json;version=3.1; charset=utf-8')
          .send((description ??= JSON.stringify(openapiOf(operations)))),
      );
    },
  };
}

/** Lists and bundles given as a file leave Redress; a letter or document is opened. */
const auditOf = ({ audit, answers, reads }: Operation): Pick<Operation, 'audit'> => {
  if (audit !== undefined) return { audit };
  return 'files' in answers && reads !== 'letters' && reads !== 'documents' ? { audit: 'exported' } : {};
};

/** An operation's route as Fastify writes it: "/api/complaints/:reference". */
export const routeOf = ({ path }: Pick<Operation, 'path'>): string =>
  `/api${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;

async function perform(
  operation: Operation,
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (!isReadable(operation, request)) return problemDetails(reply, unknownType);
  const call = readCall(operation, request, reply, desk);
  if ('status' in call) return problemDetails(reply, call);
  return send(reply, await operation.handle(call));
}

/** A body comes as JSON, or where files come with it as a form. */
function isReadable(operation: Operation, { headers }: FastifyRequest): boolean {
  const type = headers['content-type'];
  if (operation.upload === true) return type?.startsWith('multipart/form-data') === true;
  return (
    type === undefined || operation.body === undefined || /^application\/(?:[\w.-]+\+)?json\b/.test(type)
  );
}

const unknownType: Problem = {
  status: 415,
  code: 'request.unknown-type',
  title: 'This could not be read',
  says: 'It was not sent in the form that is taken here. Nothing has been recorded.',
  remedy: 'Send JSON as application/json, and files as multipart/form-data.',
};

function send(reply: FastifyReply, answer: Answer): FastifyReply {
  if ('problem' in answer) return problemDetails(reply, answer.problem);
  if ('refusals' in answer) return problemDetails(reply, refusedWith(answer.refusals));
  reply.header('cache-control', 'no-store');
  if ('file' in answer)
    return reply
      .type(answer.type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`)
      .send(answer.file);
  return reply
    .code(answer.status ?? 200)
    .headers({ ...answer.headers })
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(answer.body));
}
