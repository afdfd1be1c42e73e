import type { FastifyReply } from 'fastify';
import { problem } from '#web/problem.ts';

/** Answers that there is no data request of that reference, or not that part of it. */
export const noSuchRequest = (reply: FastifyReply): FastifyReply | Promise<FastifyReply> =>
  problem(reply, {
    status: 404,
    code: 'data-request.not-found',
    title: 'There is no such request',
    says: 'No data request has that reference, or nothing of that name.',
    remedy: 'Check the reference, or search for the person’s name.',
  });
