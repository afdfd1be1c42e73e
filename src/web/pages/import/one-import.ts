import { text } from 'node:stream/consumers';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { unknownImport } from '#desk/import/give-import.ts';
import type { RefusedRow } from '#desk/import/import-complaints.ts';
import { findImport, type KeptImport } from '#desk/import/kept-import.ts';
import { refusedFromTable } from '#desk/import/refused-table.ts';
import { beginImport, forgetImport, openList } from '#desk/import/run-import.ts';
import { oneOf } from '#web/forms/posted.ts';
import { type Asked, askedBy, changing, show } from '#web/pages/administration/asked.ts';
import { problem, refusalAsProblem, statusOf } from '#web/problem.ts';
import { importView } from './import-view.ts';
import { addressOf, home, type Importing } from './places.ts';

/** Seconds after which a browser looks again by itself while work is under way. */
const lookAgain = '3';

/** An import: how far it is, what would come of it or what did. */
export async function importPageOf(
  { desk, underway }: Importing,
  request: FastifyRequest<Asked>,
  reply: FastifyReply,
  refusals: readonly Refusal[] = [],
): Promise<FastifyReply> {
  const { organisation } = askedBy(request);
  const id = request.params['id'] ?? '';
  // Asked for before the import is read: what ends in between is then shown once more as under way, never as stopped.
  const progress = underway.progress(organisation, id);
  const found = await findImport(desk, organisation, id);
  if (found === null) return unknown(reply);
  const { kept } = found;
  if (progress !== null) reply.header('refresh', lookAgain);
  const now = { progress, refusal: underway.refusal(organisation, id) };
  const shown = importView(kept, now, await refusedRows(desk, organisation, kept));
  const status = refusals[0] === undefined ? 200 : statusOf(refusals[0]);
  return show(reply, 'pages/import/import.njk', { title: kept.name, shown, refusals }, status);
}

/** Does what was pressed on an import’s page: brings it in, goes on with it, or gives it up. */
export async function act(
  importing: Importing,
  request: FastifyRequest<Asked>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { desk, underway } = importing;
  const { organisation } = askedBy(request);
  const found = await findImport(desk, organisation, request.params['id'] ?? '');
  if (found === null) return unknown(reply);
  const { id, name } = found.kept;
  const who = changing(request);
  const what = oneOf(request.body, 'do');
  if (what === 'forget') {
    const refusal = await forgetImport(desk, who, id);
    if (refusal !== null) return importPageOf(importing, request, reply, [refusal]);
    return reply.seeOther(home, { says: `“${name}” is off the list, and its file is let go.` });
  }
  const refusal = what === 'bring-in' ? await beginImport(desk, who, id) : null;
  if (refusal !== null) return importPageOf(importing, request, reply, [refusal]);
  underway.start(who, id);
  return reply.seeOther(addressOf(id));
}

/** The list of refused rows of an import as it stands; null where none were refused. */
export const listIn = (kept: KeptImport): string | null => (kept.ended ?? kept.tried)?.list ?? null;

async function refusedRows(desk: Desk, organisation: string, kept: KeptImport): Promise<RefusedRow[]> {
  const digest = listIn(kept);
  const content = digest === null ? null : await openList(desk, organisation, digest);
  return content === null ? [] : refusedFromTable(await text(content));
}

export const unknown = (reply: FastifyReply) => problem(reply, refusalAsProblem(unknownImport));
