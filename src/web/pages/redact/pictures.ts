import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal } from '#core/refusal.ts';
import type { WhichDocument } from '#desk/complaint/open-document.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { pictureOf } from './pages-of.ts';

interface Asked {
  Params: {
    readonly reference: string;
    readonly document: string;
    readonly copy: string;
    readonly page: string;
  };
}

/** Pictures of a document's pages, and of a copy's: what boxes are drawn on, and what is compared. */
export function pictureRoutes(app: FastifyInstance, desk: Desk): void {
  async function show(
    { person, params }: FastifyRequest<Asked>,
    reply: FastifyReply,
    which: WhichDocument,
  ): Promise<FastifyReply> {
    const page = Number(params.page);
    if (!Number.isInteger(page) || page < 1) return problem(reply, noSuchPage);
    const picture = await pictureOf(desk, person as Person, params.reference, which, page);
    if (picture === null) return problem(reply, noSuchPage);
    if (isRefusal(picture)) return problem(reply, refusalAsProblem(picture));
    return reply
      .type('image/png')
      .headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' })
      .send(Buffer.from(picture));
  }

  app.get<Asked>(
    '/complaints/:reference/documents/:document/pages/:page',
    reading('documents'),
    (request, reply) => show(request, reply, { document: request.params.document }),
  );
  app.get<Asked>('/complaints/:reference/copies/:copy/pages/:page', reading('documents'), (request, reply) =>
    show(request, reply, { copy: request.params.copy }),
  );
}

const noSuchPage = {
  status: 404,
  code: 'complaint.redaction-no-page',
  title: 'There is no such page',
  says: 'This complaint has no document of that name, or the document has no page of that number.',
  remedy: 'Look among its documents.',
};
