import { randomUUID } from 'node:crypto';
import type { Refusal } from '#core/refusal.ts';
import { systemActor } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { oneRound } from '../one-round.ts';
import { saveSetting } from '../settings/save.ts';
import type { Person } from '../sign-in/person.ts';
import { type Approval, approvalKind } from './approval.ts';
import type { Destroying } from './approve.ts';
import { askForApproved, destroying } from './asked-for.ts';
import { destroyCase } from './destroy-case.ts';
import { lastDayOf } from './last-day.ts';
import { limitsOf } from './proposals.ts';
import { lookAt } from './second-look.ts';

/** What came of an approval: the certificates, and what was not destroyed and why. */
export interface CarriedOut {
  readonly certificates: readonly string[];
  readonly refused: readonly { readonly reference: string; readonly refusals: readonly Refusal[] }[];
}

/**
 * Carries out what has been approved, one case after the other, each taken by one Redress; also what a Redress that ended left
 * behind. One that fails stays under way, and is taken again when nothing has been heard of it. What has come to be held since is left as it is, and said. Gives back how many cases were destroyed.
 */
export const carryOutDestructions = oneRound(carryOutWaiting);

async function carryOutWaiting(desk: Desk): Promise<number> {
  await askForApproved(desk);
  let destroyed = 0;
  for (;;) {
    const work = await desk.record.longWork.take(destroying, desk.now());
    if (work === null) return destroyed;
    const outcome = await carryOut(desk, work);
    destroyed += outcome.certificates.length;
    await desk.record.longWork.ended(work, { state: 'done', outcome, at: desk.now() });
  }
}

async function carryOut(desk: Desk, work: Destroying): Promise<CarriedOut> {
  const { organisation, id } = work;
  const kept = await desk.record.settings.find(organisation, approvalKind, id);
  if (kept === null) return { certificates: [], refused: [] };
  const { references, by } = kept.body as Approval;
  const actor = { ...by, roles: [] };
  const limits = await limitsOf(desk, organisation);
  const certificates: string[] = [];
  const refused: CarriedOut['refused'][number][] = [];
  for (const [done, reference] of references.entries()) {
    await desk.record.longWork.heard(work, { done, of: references.length, says: reference, at: desk.now() });
    const key = `approval:${id}:${reference}`;
    const { refusals, limit } = await lookAt(desk, organisation, reference, limits);
    // What this approval destroyed before it was cut off gives the same certificate again.
    const before = (await desk.record.answered(organisation, key, 'case.destroy')) !== null;
    if (!before && (refusals.length > 0 || limit === null)) {
      refused.push({ reference, refusals });
      continue;
    }
    const outcome = await destroyCase(desk, { organisation, actor, key }, reference, {
      rule: limit?.rule ?? 'retention.limit',
      clauses: limit?.clauses ?? [],
      reason: limit?.says ?? '',
      leaves: 'figures',
      lastDayKept: limit === null ? null : lastDayOf(limit),
    });
    if (outcome.outcome === 'destroyed') certificates.push(outcome.certificate.number);
    else refused.push({ reference, refusals: outcome.outcome === 'refused' ? [outcome.refusal] : [] });
  }
  await saveSetting(desk, {
    organisation,
    actor: systemActor,
    key: randomUUID(),
    type: 'DestructionCarriedOut',
    stream: `approval-${id}`,
    kind: approvalKind,
    payload: { id, certificates },
  });
  return { certificates, refused };
}

/** How far it is, to whoever approved it: it may be of complaints that others may not know of. Null to everybody else. */
export const destructionProgress = async (
  desk: Desk,
  person: Person,
  id: string,
): Promise<Destroying | null> => {
  const work = await desk.record.longWork.find(person.organisation, id);
  return work?.kind === destroying && work.askedBy === person.id ? work : null;
};
