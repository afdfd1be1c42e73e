import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askForBundle, bundleProgress } from '#desk/bundle/ask-for-bundle.ts';
import { makeBundles } from '#desk/bundle/make-bundles.ts';
import { openCaseFile } from '#desk/complaint/open-case-file.ts';
import type { Desk } from '#desk/desk.ts';
import { filePage } from '#desk/ice/file-page.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { caseHref, makingHref } from '#web/complaint/addresses.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { sendFile } from '#web/complaint/send-file.ts';
import type { Page } from '#web/page.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { exporting, reading } from '#web/signed-in/reading.ts';
import { makingView } from './making-view.ts';

interface Asked {
  Params: { readonly reference: string; readonly work: string; readonly bundle: string };
}

/** Making a complaint's bundle: asked for, followed while it is made, and fetched, whenever that was. */
export function bundlesPage(desk: Desk): Page {
  async function ask(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const asked = await askForBundle(desk, person, request.params.reference);
    if (asked === null) return noSuchComplaint(reply);
    if ('refusals' in asked) {
      const [refusal] = asked.refusals;
      return refusal === undefined ? noSuchComplaint(reply) : problem(reply, refusalAsProblem(refusal));
    }
    makeBundles(desk).catch((error: unknown) => request.log.error({ err: error }, 'bundles were not made'));
    return reply.seeOther(makingHref(asked.work.reference, asked.work.id));
  }

  async function follow(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const { reference, work: id } = request.params;
    const work = isId(id) ? await bundleProgress(desk, person, id) : null;
    const file = await filePage(desk, person, reference);
    if (file === null) return noSuchComplaint(reply);
    if (work === null || work.reference !== file.reference) return problem(reply, noSuchBundle);
    const shown = makingView(work, file);
    return reply.show('pages/bundles/making.njk', {
      crumb: { href: caseHref(file.reference), label: `${file.person}, ${file.reference}` },
      ...shown,
    });
  }

  async function download(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const { reference, bundle } = request.params;
    const who = { organisation: person.organisation, actor: person };
    const found = await openCaseFile(desk, who, reference, { bundle });
    return found === null ? problem(reply, noSuchBundle) : sendFile(reply, found);
  }

  return {
    routes(app: FastifyInstance) {
      app.post<Asked>('/complaints/:reference/bundles', reading('bundles'), ask);
      app.get<Asked>('/complaints/:reference/bundles/making/:work', reading('bundles'), follow);
      app.get<Asked>('/complaints/:reference/bundles/:bundle', exporting('bundles'), download);
    },
  };
}

const isId = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);

const noSuchBundle = {
  status: 404,
  code: 'complaint.no-such-bundle',
  title: 'There is no such bundle',
  says: 'Nobody here asked for that bundle, or it is not kept.',
  remedy: 'Make one from the page of the complaint’s file.',
};
