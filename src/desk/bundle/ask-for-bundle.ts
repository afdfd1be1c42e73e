import { randomUUID } from 'node:crypto';
import type { Refusal } from '#core/refusal.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import type { LongWork } from '#record/long-work/long-work.ts';
import { loadCase } from '../complaint/open-case.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';

/** A bundle that is asked for, being made or ended: how far it is, and what came of it. */
export type Bundling = LongWork;

/** What bundles are called among long work. */
export const bundling = 'bundle';

/**
 * Asks for a bundle of a complaint. It is made by whichever Redress takes it; whoever asked may go on meanwhile. One that is
 * waiting or under way for the same complaint is given back, so that a second press makes no second bundle.
 */
export async function askForBundle(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<{ readonly work: Bundling } | { readonly refusals: readonly Refusal[] } | null> {
  const barred = permitRefusal('send-ice-evidence', person.roles);
  if (barred !== null) return { refusals: [barred] };
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { organisation } = person;
  const last = await desk.record.longWork.latest(organisation, bundling, reference);
  if (last !== null && (last.state === 'waiting' || last.state === 'under-way')) return { work: last };
  const id = randomUUID();
  await desk.record.longWork.ask({
    organisation,
    id,
    kind: bundling,
    reference,
    askedBy: person.id,
    askedByName: person.name,
    askedAt: desk.now(),
  });
  const work = await desk.record.longWork.find(organisation, id);
  return work === null ? null : { work };
}

/** How far a bundle is; null when nobody here asked for it, or it is of a complaint this person may not see. */
export async function bundleProgress(desk: Desk, person: Person, id: string): Promise<Bundling | null> {
  const work = await desk.record.longWork.find(person.organisation, id);
  if (work?.kind !== bundling) return null;
  return (await loadCase(desk, person.organisation, person, work.reference)) === null ? null : work;
}
