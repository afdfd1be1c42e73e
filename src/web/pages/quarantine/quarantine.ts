import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { changes, reads } from '#desk/access/areas.ts';
import type { Desk } from '#desk/desk.ts';
import { countQuarantined, destroyQuarantined, quarantined } from '#desk/quarantine/quarantined.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';

interface Asked {
  Params: { readonly id: string };
  Body: Posted;
}

/** Files locked away because no scanner said that they are clean: seen, and destroyed, by the security lead. */
export function quarantinePage(desk: Desk): Page {
  async function show(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const files = await quarantined(desk, person);
    if (isRefusal(files)) return problem(reply, refusalAsProblem(files));
    return reply.show('pages/quarantine/quarantine.njk', {
      title: 'Files locked away',
      files: files.map((file) => ({ ...file, on: dayOf(file.at), weighs: weightInWords(file.size) })),
      scanned: desk.scan !== undefined && desk.scan !== null,
      mayDestroy: changes(person, 'quarantine'),
    });
  }

  async function destroy(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const who = { organisation: person.organisation, actor: person, key: oneOf(request.body, 'form-key') };
    const refusal = await destroyQuarantined(desk, who, request.params.id);
    if (refusal !== null) return problem(reply, refusalAsProblem(refusal));
    return reply.seeOther('/quarantine', { says: 'The file is destroyed.' });
  }

  return {
    main: [
      {
        href: '/quarantine',
        label: 'Files locked away',
        oversees: 'Files that no scanner called clean. Nobody opens them.',
        for: (person) => changes(person, 'quarantine') && reads(person, 'quarantine'),
        count: { of: (person) => countQuarantined(desk, person), word: 'files' },
      },
    ],
    routes(app) {
      app.get('/quarantine', reading('quarantine'), show);
      app.post<Asked>('/quarantine/:id/destroy', reading('quarantine'), destroy);
    },
  };
}

const weightInWords = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
