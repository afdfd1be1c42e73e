import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Desk } from '#desk/desk.ts';
import { filePage as openFile } from '#desk/ice/file-page.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { caseHref, fileHref } from '#web/complaint/addresses.ts';
import { bundleView } from '#web/complaint/bundle-view.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { readinessView } from '#web/complaint/readiness-view.ts';
import type { Page } from '#web/page.ts';
import { reading } from '#web/signed-in/reading.ts';

interface Asked {
  Params: { readonly reference: string };
}

/** Whether the file of any complaint holds what it should by now, long before ICE asks for it. */
export function filePage(desk: Desk): Page {
  async function show(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const page = await openFile(desk, request.person as Person, request.params.reference);
    if (page === null) return noSuchComplaint(reply);
    const { reference, person } = page;
    if (reference !== request.params.reference) return reply.seeOther(fileHref(reference));
    return reply.show('pages/file/file.njk', {
      title: 'Is the file ready?',
      crumb: { href: caseHref(reference), label: `${person}, ${reference}` },
      readiness: readinessView(page.readiness, reference),
      bundle: bundleView(page.bundle, page),
    });
  }

  return {
    routes(app) {
      app.get<Asked>('/complaints/:reference/file', reading('cases'), show);
    },
  };
}
