import type { Desk } from '#desk/desk.ts';
import { findImport } from '#desk/import/kept-import.ts';
import { openList } from '#desk/import/run-import.ts';
import { sendFile } from '#web/complaint/send-file.ts';
import type { Page } from '#web/page.ts';
import { type Asked, askedBy } from '#web/pages/administration/asked.ts';

import type { SignInCookies } from '#web/signed-in/cookies.ts';
import { reading } from '#web/signed-in/reading.ts';
import { sendExample } from './example.ts';
import { give, list } from './give.ts';
import { mapPage, remap } from './mend-map.ts';
import { act, importPageOf, listIn, unknown } from './one-import.ts';
import { home, type Importing } from './places.ts';
import { importsUnderway } from './underway.ts';

const readers = reading('imports');

/** Complaints brought in from a table: tried, looked at, then brought in, while nobody has to wait. */
export function importPage(desk: Desk, cookies: SignInCookies): Page {
  return {
    routes(app) {
      const importing: Importing = { desk, cookies, underway: importsUnderway(app, desk) };

      app.get<Asked>(home, readers, (request, reply) => list(importing, request, reply));
      app.post<Asked>(home, { config: { ...readers.config, upload: true } }, (request, reply) =>
        give(importing, request, reply),
      );
      app.get<Asked>(`${home}/example/:file`, readers, (request, reply) =>
        sendExample(reply, request.params['file'] ?? ''),
      );
      app.get<Asked>(`${home}/:id`, readers, (request, reply) => importPageOf(importing, request, reply));
      app.post<Asked>(`${home}/:id`, readers, (request, reply) => act(importing, request, reply));
      app.get<Asked>(`${home}/:id/map`, readers, (request, reply) => mapPage(importing, request, reply));
      app.post<Asked>(`${home}/:id/map`, readers, (request, reply) => remap(importing, request, reply));
      app.get<Asked>(`${home}/:id/refused.csv`, readers, async (request, reply) => {
        const { organisation } = askedBy(request);
        const found = await findImport(desk, organisation, request.params['id'] ?? '');
        const digest = found === null ? null : listIn(found.kept);
        const content = digest === null ? null : await openList(desk, organisation, digest);
        if (content === null) return unknown(reply);
        return sendFile(reply, { name: 'Rows refused', type: 'text/csv', content });
      });
    },
  };
}
