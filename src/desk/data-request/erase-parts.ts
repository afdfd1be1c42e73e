import type { Refusal } from '#core/refusal.ts';
import { clausesOf } from '#core/rule.ts';
import { erasureDecide } from '#guidance/retention/erasure.ts';
import { permitRefusal } from '#kinds/data-request/permits.ts';
import { partsToErase } from '#kinds/data-request/state.ts';
import { type Outcome, submit } from '../cases/submit.ts';
import { systemActor } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { destroyCase } from '../retention/destroy-case.ts';
import type { Person } from '../sign-in/person.ts';
import { loadRequest } from './load.ts';
import { type PartHeld, partsHeld } from './parts-held.ts';

/** What a person does to carry an erasure out. */
export interface Erasing {
  readonly person: Person;
  readonly reference: string;
  /** Made once for the press. What is destroyed has a key of its own, so that one interrupted half-way is carried on. */
  readonly key: string;
  /** For parts kept elsewhere than here, such as papers: where it is written down that they are gone. */
  readonly elsewhere: Readonly<Record<string, string>>;
}

/**
 * Erases the parts that were decided to be, one after the other, each with its certificate, and records them on the request. A case
 * that something holds back by now is left as it is and said. Null when there is no such request.
 */
export async function eraseParts(
  desk: Desk,
  { person, reference, key, elsewhere }: Erasing,
): Promise<Outcome | null> {
  const { organisation } = person;
  const barred = permitRefusal('decide-erasure', person.roles);
  if (barred !== null) return { outcome: 'refused', refusals: [barred] };
  const found = await loadRequest(desk, organisation, person, reference);
  if (found === null) return null;
  const { request } = found;
  const parts = partsToErase(request);
  if (parts.length === 0) return { outcome: 'refused', refusals: [nothingToErase] };
  const done: { part: string; certificate: string }[] = [];
  const refusals: Refusal[] = [];
  for (const { id, says } of parts) {
    const written = elsewhere[id]?.trim() ?? '';
    const keyOfPart = `erase:${request.reference}:${id}`;
    const begun = await desk.record.answered(organisation, keyOfPart, 'case.destroy');
    const [held] = begun === null ? await partsHeld(desk, organisation, person, [id]) : [goneBefore(id)];
    if (held === undefined && written === '') {
      refusals.push(notHere(says));
      continue;
    }
    if (held !== undefined && held.hold !== '') {
      refusals.push(heldBack(says));
      continue;
    }
    if (held === undefined) {
      done.push({ part: id, certificate: written });
      continue;
    }
    const destroyed = await destroyCase(desk, { organisation, actor: person, key: keyOfPart }, id, {
      rule: erasureDecide.id,
      clauses: clausesOf(erasureDecide),
      reason: `Erased on request ${request.reference}.`,
      leaves: 'figures',
    });
    if (destroyed.outcome === 'destroyed') done.push({ part: id, certificate: destroyed.certificate.number });
    else refusals.push(destroyed.outcome === 'refused' ? destroyed.refusal : notHere(says));
  }
  if (done.length === 0) return { outcome: 'refused', refusals };
  const outcome = await submit(desk, {
    organisation,
    actor: systemActor,
    kind: 'data-request',
    command: 'record-erased',
    reference: request.reference,
    key,
    input: { parts: done },
  });
  return refusals.length > 0 && outcome.outcome === 'done' ? { outcome: 'refused', refusals } : outcome;
}

/** A part that went before its certificate could be recorded: it is asked for again by the same key. */
const goneBefore = (id: string): PartHeld => ({ id, says: id, keepUntil: null, hold: '' });

const nothingToErase: Refusal = {
  code: 'data-request.nothing-to-erase',
  says: 'Nothing was decided to be erased, or it is gone already.',
  remedy: 'Tell them what was decided.',
  clauses: ['G2-133a'],
};

const notHere = (says: string): Refusal => ({
  code: 'data-request.part-not-here',
  says: `“${says}” is not kept in Redress.`,
  remedy: 'Have it destroyed where it is, and write down where that is on record.',
  clauses: ['G2-134a'],
});

const heldBack = (says: string): Refusal => ({
  code: 'data-request.part-held',
  says: `“${says}” is held back by something since it was decided.`,
  remedy: 'Decide it again.',
  clauses: ['G2-134b'],
});
