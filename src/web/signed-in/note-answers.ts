import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { markOf } from '#desk/audit/marks.ts';
import type { ToNote } from '#desk/audit/noting.ts';
import type { Desk } from '#desk/desk.ts';
import '#web/http.ts';

/**
 * Notes what answers hand out and to whom, by the area of their route. What is restricted, and what is taken out of Redress, is in the
 * record before the answer goes out; everything else a few seconds later, so that no page waits for the disk.
 */
export function noteWhoLooked(app: FastifyInstance, { record, audit }: Pick<Desk, 'record' | 'audit'>): void {
  if (audit === undefined) return;
  app.decorateRequest('restricted', null);

  // Asked beside the page's own questions: nobody waits for it.
  app.addHook('preHandler', async (request) => {
    const { person } = request;
    const reference = referenceIn(request);
    if (person === null || reference === undefined || request.is404) return;
    request.restricted = record.audit.isRestricted(person.organisation, reference);
    request.restricted.catch(() => undefined);
  });

  app.addHook('onSend', async (request, reply) => {
    const noted = noteOf(request, reply);
    if (noted === null) return;
    const atOnce = noted.did === 'exported' || (await request.restricted) === true;
    await audit.note(noted, atOnce ? 'at-once' : 'soon');
  });
}

/** What is noted of an answer; null where nothing is. */
function noteOf(request: FastifyRequest, { statusCode }: FastifyReply): ToNote | null {
  const { person, routeOptions } = request;
  const { reads: area, audit: says } = routeOptions.config;
  if (person === null || request.is404) return null;
  const base = {
    organisation: person.organisation,
    account: person.id,
    what: area ?? 'account',
    route: `${request.method} ${routeOptions.url ?? ''}`,
  };
  if (says === 'signed-out') return statusCode < 400 ? { ...base, did: says } : null;
  const mark = markOf(area, person, says);
  // Whose role does not allow it, and who asked for a case that is not there, or not to be seen by them.
  if (statusCode === 403 && area !== undefined) return { ...base, did: 'refused' };
  const reference = referenceIn(request);
  if (mark !== null && statusCode === 404 && reference !== undefined)
    return { ...base, did: 'refused', reference };
  if (mark === null || !handsOut.has(statusCode)) return null;
  return { ...base, did: statusCode === 200 ? mark : 'viewed', reference, item: itemIn(request) };
}

/** Answers with something in them; a form that was not in order is shown again with the case around it. */
const handsOut: ReadonlySet<number> = new Set([200, 409, 422]);

const referenceIn = ({ params }: FastifyRequest): string | undefined =>
  (params as { reference?: string } | null)?.reference;

const itemNames = ['document', 'letter', 'copy', 'bundle', 'export', 'case', 'number', 'id'];

/** The document or the like that was asked for, by its id. Only what has the form of one: addresses hold what people type. */
function itemIn({ params }: FastifyRequest): string | undefined {
  const given = (params ?? {}) as Readonly<Record<string, string>>;
  const item = itemNames.map((name) => given[name]).find((each) => each !== undefined);
  return item !== undefined && /^[\w-]{1,60}$/.test(item) ? item : undefined;
}
