import type { FastifyInstance } from 'fastify';
import type { Refusal } from '#core/refusal.ts';
import { askForExport, exportProgress } from '#desk/data-request/ask-for-export.ts';
import { makeExports } from '#desk/data-request/make-exports.ts';
import { openRequestFile } from '#desk/data-request/request-files.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { sendFile } from '#web/complaint/send-file.ts';
import { exportMakingHref, exportsHref, requestHref } from '#web/data-request/addresses.ts';
import { noSuchRequest } from '#web/data-request/not-found.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { exporting, reading } from '#web/signed-in/reading.ts';

interface Asked {
  Params: { readonly reference: string; readonly work: string; readonly export: string };
}

/** Making an export: asked for, followed while it is made, and fetched. */
export function exportRoutes(app: FastifyInstance, desk: Desk): void {
  app.post<Asked>('/data-requests/:reference/exports', reading('data-requests'), async (request, reply) => {
    const asked = await askForExport(desk, request.person as Person, request.params.reference);
    if (asked === null) return noSuchRequest(reply);
    if ('refusals' in asked) {
      const [refusal] = asked.refusals;
      return refusal === undefined ? noSuchRequest(reply) : problem(reply, refusalAsProblem(refusal));
    }
    makeExports(desk).catch((error: unknown) => request.log.error({ err: error }, 'exports were not made'));
    return reply.seeOther(exportMakingHref(asked.work.reference, asked.work.id));
  });
  app.get<Asked>(
    '/data-requests/:reference/exports/making/:work',
    reading('data-requests'),
    async (request, reply) => {
      const { reference, work: id } = request.params;
      const work = isId(id) ? await exportProgress(desk, request.person as Person, id) : null;
      if (work === null || work.reference !== reference) return noSuchRequest(reply);
      if (work.state === 'done')
        return reply.seeOther(`${requestHref(reference)}#held`, {
          says: 'The export is made.',
          next: 'Somebody else checks it next.',
        });
      const { refusals = [] } = (work.outcome ?? {}) as { readonly refusals?: readonly Refusal[] };
      return reply.show('pages/data-requests/making.njk', {
        title:
          work.state === 'refused' || work.state === 'failed'
            ? 'The export was not made'
            : 'Making the export',
        crumb: { href: requestHref(reference), label: reference },
        making: work.state === 'waiting' || work.state === 'under-way',
        state: work.state === 'waiting' || work.state === 'under-way' ? 'making' : work.state,
        now: work.says === '' ? 'Waiting for its turn' : work.says,
        track: work.of === 0 ? null : { whole: work.of, gone: work.done, steps: false },
        refusals,
        again: exportsHref(reference),
        home: requestHref(reference),
      });
    },
  );
  app.get<Asked>(
    '/data-requests/:reference/exports/:export',
    exporting('data-requests'),
    async (request, reply) => {
      const { reference, export: made } = request.params;
      const file = await openRequestFile(desk, request.person as Person, reference, { export: made });
      return file === null ? noSuchRequest(reply) : sendFile(reply, file);
    },
  );
}

const isId = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);
