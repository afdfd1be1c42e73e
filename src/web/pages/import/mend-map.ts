import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { remapImport } from '#desk/import/give-import.ts';
import { findImport } from '#desk/import/kept-import.ts';
import { fillable } from '#desk/import/map.ts';
import { settingsOf } from '#desk/settings/settings.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf } from '#web/forms/posted.ts';
import { type Asked, askedBy, changing, show } from '#web/pages/administration/asked.ts';
import { statusOf } from '#web/problem.ts';
import { mapForm } from './import-form.ts';
import { unknown } from './one-import.ts';
import { addressOf, type CameBack, type Importing } from './places.ts';

/** The map of an import, to be mended, beside what it may name. */
export async function mapPage(
  { desk }: Importing,
  request: FastifyRequest<Asked>,
  reply: FastifyReply,
  back?: CameBack,
  status = 200,
): Promise<FastifyReply> {
  const { organisation } = askedBy(request);
  const found = await findImport(desk, organisation, request.params['id'] ?? '');
  if (found === null) return unknown(reply);
  const { contracts } = await settingsOf(desk, organisation);
  const form = formView(mapForm, {
    action: `${addressOf(found.kept.id)}/map`,
    today: dayOf(desk.now()),
    typed: { map: found.kept.map },
    cancel: { href: addressOf(found.kept.id), label: 'Leave it as it is' },
    ...back,
  });
  const shown = { title: form.title, form, fields: [...fillable.keys()], contracts, ...back };
  return show(reply, 'pages/import/map.njk', shown, status);
}

/** Gives an import the map as it was mended, and tries it again. */
export async function remap(
  importing: Importing,
  request: FastifyRequest<Asked>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { desk, underway } = importing;
  const id = request.params['id'] ?? '';
  const who = changing(request);
  const refusal = await remapImport(desk, who, id, oneOf(request.body, 'map'));
  if (refusal === null) {
    underway.start(who, id);
    return reply.seeOther(addressOf(id));
  }
  const isOfMap = refusal.at === 'map';
  const faults = isOfMap ? faultsFromRefusals(mapForm.fields, [refusal]) : [];
  const back = { typed: request.body, faults, refusals: isOfMap ? [] : [refusal] };
  return mapPage(importing, request, reply, back, statusOf(refusal));
}
