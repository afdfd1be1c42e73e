import type { FastifyReply } from 'fastify';
import { problem } from '#web/problem.ts';

/** Answers that there is no complaint of that reference. */
export const noSuchComplaint = (reply: FastifyReply): FastifyReply | Promise<FastifyReply> =>
  problem(reply, {
    status: 404,
    code: 'complaint.not-found',
    title: 'There is no such complaint',
    says: 'No complaint has that reference.',
    remedy: 'Check the reference, or search for the person’s name.',
  });
