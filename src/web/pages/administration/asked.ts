import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { changes, reads } from '#desk/access/areas.ts';
import type { Changing } from '#desk/settings/save.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { viewsAt } from './sections.ts';

/** A request of an administration page. */
export interface Asked {
  Params: Readonly<Record<string, string>>;
  Querystring: Readonly<Record<string, string | undefined>>;
  Body: Posted;
}

export const askedBy = (request: FastifyRequest): Person => request.person as Person;

/** Who changes a setting, with the key of the press and the version they were looking at. */
export function changing(request: FastifyRequest, body: Posted = (request.body ?? {}) as Posted): Changing {
  const person = askedBy(request);
  const key = oneOf(body, 'form-key');
  const version = oneOf(body, 'version');
  return {
    organisation: person.organisation,
    actor: person,
    key: key === '' ? randomUUID() : key,
    ...(/^\d+$/.test(version) ? { opened: Number(version) } : {}),
  };
}

/**
 * Shows a page of administration, by its name or by the whole path of its template, with the links to its other parts, and
 * whether the person looking may change anything and reads complaints.
 */
export function show(
  reply: FastifyReply,
  template: string,
  data: { readonly title: string; readonly [name: string]: unknown },
  status = 200,
): Promise<FastifyReply> {
  const { request } = reply;
  const [path = ''] = request.url.split('?');
  const shown = {
    faults: [],
    views: viewsAt(path, askedBy(request)),
    readsCases: reads(askedBy(request), 'cases'),
    mayChange: changes(askedBy(request), 'settings'),
    ...data,
  };
  const file = template.endsWith('.njk') ? template : `pages/administration/${template}.njk`;
  return reply.show(file, shown, status);
}
