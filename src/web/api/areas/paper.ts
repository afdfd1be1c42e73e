import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { moveToPaper, printToPaper, toPaperRoles, toPaperSchema } from '#desk/restricted/to-paper.ts';
import { bookOf } from '#letters/bundle/book-of.ts';
import { type Answer, type Operation, operation } from '../operation.ts';
import { receiptShape } from '../shapes/paper.ts';
import { reference } from './complaints.ts';

const common = { area: 'Paper only', reads: 'cases', roles: toPaperRoles } as const;
const notFound = {
  status: 404,
  code: 'complaint.not-found',
  title: 'There is no such complaint',
  says: 'No complaint has that reference.',
  remedy: 'Check the reference.',
};

/** What may be held on paper only: printed once, and destroyed here. */
export const paperOperations: readonly Operation[] = [
  operation({
    ...common,
    id: 'printToPaper',
    method: 'get',
    path: '/complaints/{reference}/to-paper.pdf',
    says: 'Print the whole file of a complaint',
    about: 'One PDF, made for this answer and kept nowhere. Print it, and keep it on no computer.',
    audit: 'exported',
    params: z.strictObject({ reference }),
    answers: { files: ['application/pdf'] },
    refuses: [404, 422],
    codes: [notFound.code],
    async handle({ desk, person, params, reply }): Promise<Answer> {
      const printed = await printToPaper(desk, person, params.reference, bookOf);
      if (printed === null) return { problem: notFound };
      if ('refusals' in printed) return printed;
      if (printed.taken === null) throw new Error('a bundle was bound without its book');
      reply.header('cache-control', 'no-store');
      return { file: printed.taken, type: 'application/pdf', name: 'file-to-print.pdf' };
    },
  }),
  operation({
    ...common,
    id: 'moveToPaper',
    method: 'post',
    path: '/complaints/{reference}/to-paper',
    says: 'Destroy what is on paper from now on',
    about:
      'Once the paper copy is complete and in the locked storage. Everything goes at once, and cannot be brought back. The receipt names nobody.',
    writes: true,
    params: z.strictObject({ reference }),
    body: toPaperSchema,
    example: { storedOn: '2018-03-12', confirmed: ['complete', 'locked'] },
    answers: {
      json: receiptShape,
      example: { number: 'SW-D-2018-0001', on: '2018-03-12', backupsUntil: '2018-04-11' },
    },
    refuses: [403, 404, 422],
    codes: ['permit.role', 'paper.not-yet-stored', notFound.code],
    async handle({ desk, person, params, body, key }): Promise<Answer> {
      const who = { organisation: person.organisation, actor: person, key };
      const receipt = await moveToPaper(desk, who, params.reference, body);
      if (receipt === null) return { problem: notFound };
      return isRefusal(receipt) ? { refusals: [receipt] } : { body: receipt };
    },
  }),
];
