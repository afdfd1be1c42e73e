import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal } from '#core/refusal.ts';
import { type CasePage, casePage } from '#desk/complaint/case-page.ts';
import { openDocument, type WhichDocument } from '#desk/complaint/open-document.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { caseHref, commandHref } from '#web/complaint/addresses.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { sendFile } from '#web/complaint/send-file.ts';
import type { Page } from '#web/page.ts';
import { paperView } from '#web/pages/case/paper-view.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';

interface Asked {
  Params: { readonly reference: string; readonly document: string; readonly copy: string };
}

/** Every letter and document of a complaint, and each document as it came. */
export function documentsPage(desk: Desk): Page {
  async function show(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const open = await casePage(desk, request.person as Person, request.params.reference);
    if (open === null) return noSuchComplaint(reply);
    return reply.show('pages/documents/documents.njk', {
      title: 'Documents',
      crumb: { href: caseHref(open.reference), label: `${open.person}, ${open.reference}` },
      papers: open.papers.map((paper) => ({ ...paperView(paper, open), more: redaction(paper, open) })),
      addHref: open.permitted.includes('add-document') ? commandHref(open.reference, 'add-document') : null,
    });
  }

  async function download(
    { person: asking, params }: FastifyRequest<Asked>,
    reply: FastifyReply,
    which: WhichDocument,
  ): Promise<FastifyReply> {
    const person = asking as Person;
    const who = { organisation: person.organisation, actor: person };
    const file = await openDocument(desk, who, params.reference, which);
    if (isRefusal(file)) return problem(reply, refusalAsProblem(file));
    return file === null ? problem(reply, noSuchDocument) : sendFile(reply, file);
  }

  return {
    routes(app) {
      app.get<Asked>('/complaints/:reference/documents', reading('documents'), show);
      app.get<Asked>('/complaints/:reference/documents/:document', reading('documents'), (request, reply) =>
        download(request, reply, { document: request.params.document }),
      );
      app.get<Asked>('/complaints/:reference/copies/:copy', reading('documents'), (request, reply) =>
        download(request, reply, { copy: request.params.copy }),
      );
    },
  };
}

/** The way to black something out of a document before it is handed over, for whoever may. */
function redaction({ kind, id, kept }: CasePage['papers'][number], { reference, offers }: CasePage) {
  const may = offers.can.some(({ command }) => command === 'redact-document');
  return may && kept && kind === 'document'
    ? { href: commandHref(reference, 'redact-document', { document: id }), label: 'Black something out' }
    : null;
}

const noSuchDocument = {
  status: 404,
  code: 'complaint.document-not-found',
  title: 'There is no such document',
  says: 'This complaint has no document of that name, or its file is not kept here.',
  remedy: 'Look among its documents.',
};
