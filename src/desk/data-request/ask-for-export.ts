import { randomUUID } from 'node:crypto';
import type { Refusal } from '#core/refusal.ts';
import { dataRequest as kind } from '#kinds/data-request/data-request.ts';
import { permitRefusal } from '#kinds/data-request/permits.ts';
import type { LongWork } from '#record/long-work/long-work.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { loadRequest } from './load.ts';

/** What exports are called among long work. */
export const exporting = 'data-export';

/**
 * Asks for everything held on a person to be put together. One that is waiting or under way for the same request is given back, so
 * that a second press makes no second export. Null when there is no such request; refused while it may not be made.
 */
export async function askForExport(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<{ readonly work: LongWork } | { readonly refusals: readonly Refusal[] } | null> {
  const barred = permitRefusal('choose-cases', person.roles);
  if (barred !== null) return { refusals: [barred] };
  const { organisation } = person;
  const found = await loadRequest(desk, organisation, person, reference);
  if (found === null) return null;
  const { request, setting } = found;
  const stands = kind.commands.get('record-export')?.blocked(request, setting) ?? [];
  if (stands.length > 0) return { refusals: stands };
  const last = await desk.record.longWork.latest(organisation, exporting, request.reference);
  if (last !== null && (last.state === 'waiting' || last.state === 'under-way')) return { work: last };
  const id = randomUUID();
  await desk.record.longWork.ask({
    organisation,
    id,
    kind: exporting,
    reference: request.reference,
    askedBy: person.id,
    askedByName: person.name,
    askedAt: desk.now(),
  });
  const work = await desk.record.longWork.find(organisation, id);
  return work === null ? null : { work };
}

/** How far an export is; null when nobody here asked for it. */
export async function exportProgress(desk: Desk, person: Person, id: string): Promise<LongWork | null> {
  const work = await desk.record.longWork.find(person.organisation, id);
  return work?.kind === exporting ? work : null;
}
