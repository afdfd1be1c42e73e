import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RecordUnavailable } from '#record/connection/unavailable.ts';
import { largestFile } from '#web/forms/read-upload.ts';
import { type Problem, problem, problemDetails } from '#web/problem.ts';

/** What goes wrong outside any page, in one place: sentences for people, problem details for programs. */
export function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_, reply) => problem(reply, notFound));

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const found = problemOf(error);
    const at = { route: request.routeOptions.url, err: error };
    // Whoever asked may have gone before they finished sending: nobody's fault, and nobody left to answer.
    const gone = request.raw.destroyed && !request.raw.complete;
    if (found.status >= 500 && !gone) request.log.error(at, found.title);
    else request.log.info(at, found.title);
    if (found.status === 503 || found.status === 507) reply.header('retry-after', '10');
    if (!request.raw.complete && !request.raw.readableEnded && !gone) await hearOut(request.raw);
    // What went wrong may have come from where nobody’s sight reached: a body that could not be read.
    return request.within(() => answer(request, reply, found));
  });
}

/** How long somebody may go on sending what is refused already, in milliseconds. */
const patience = 30_000;

/**
 * Lets a browser finish sending before it is answered, up to a limit: one whose connection is closed while it still sends
 * shows its own words and not ours.
 */
async function hearOut(raw: IncomingMessage): Promise<void> {
  raw.resume();
  await Promise.race([
    once(raw, 'close'),
    once(raw, 'end'),
    pause(patience, undefined, { ref: false }),
  ]).catch(() => undefined);
}

/** With the page's own frame; without it when that is what fails; in bare words when no page can be made at all. */
async function answer(request: FastifyRequest, reply: FastifyReply, found: Problem): Promise<FastifyReply> {
  if (request.url.startsWith('/api/')) return problemDetails(reply, found);
  if (found.status === 503) request.person = null;
  try {
    return await problem(reply, found);
  } catch {
    const words = `${found.title}. ${found.says} ${found.remedy} Reference ${request.id}.`;
    return reply.code(found.status).type('text/plain; charset=utf-8').send(words);
  }
}

function problemOf(error: FastifyError): Problem {
  if (isFull(error)) return full;
  if (error instanceof RecordUnavailable) return unavailable;
  const known = byCode[error.code];
  if (known !== undefined) return known;
  return (error.statusCode ?? 500) < 500 ? { ...notUnderstood, status: error.statusCode ?? 400 } : broken;
}

/** The database has no room, or a file sent in has none. */
const isFull = (error: FastifyError): boolean =>
  error instanceof RecordUnavailable
    ? error.reason === 'full'
    : error.code === 'ENOSPC' || error.code === 'EDQUOT';

const notFound: Problem = {
  status: 404,
  code: 'request.not-found',
  title: 'This page is not there',
  says: 'The address may have been mistyped, or what it showed may have gone.',
  remedy: 'Check the address, or look for what you need from the start.',
};
const unavailable: Problem = {
  status: 503,
  code: 'record.unavailable',
  title: 'The record cannot be reached',
  says: 'Nothing has been lost, and nothing you just sent has been recorded.',
  remedy: 'Wait a minute, go back and send it again.',
};
const full: Problem = {
  status: 507,
  code: 'record.full',
  title: 'There is no room left to record anything',
  says: 'The disk with the record is full. Nothing has been lost, and nothing you just sent has been recorded.',
  remedy: 'Tell whoever runs Redress that the disk is full. When it has room, go back and send it again.',
};
const broken: Problem = {
  status: 500,
  code: 'request.failed',
  title: 'Something went wrong here',
  says: 'It is a fault in Redress, not in anything you did. What you just sent may not have been recorded.',
  remedy: 'Go back and look whether it is there before you send it again.',
};
const notUnderstood: Problem = {
  status: 400,
  code: 'request.not-understood',
  title: 'This could not be read',
  says: 'What was sent is not something Redress can read. Nothing has been recorded.',
  remedy: 'Open the page again and send it from there.',
};
const tooLarge: Problem = {
  status: 413,
  code: 'request.too-large',
  title: 'What you sent is too large',
  says: `A file may be up to ${largestFile / 1024 / 1024} MB, and a form up to 4 MB of text. Nothing has been recorded.`,
  remedy: 'Send it in parts, or in a smaller form.',
};
const unknownType: Problem = {
  ...notUnderstood,
  status: 415,
  code: 'request.unknown-type',
  says: 'Redress does not take what was sent in that form. Nothing has been recorded.',
};

const byCode: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: tooLarge,
  FST_REQ_FILE_TOO_LARGE: tooLarge,
  FST_PARTS_LIMIT: tooLarge,
  FST_FILES_LIMIT: tooLarge,
  FST_FIELDS_LIMIT: tooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: unknownType,
  FST_ERR_CTP_EMPTY_TYPE: unknownType,
  FST_INVALID_MULTIPART_CONTENT_TYPE: unknownType,
};
