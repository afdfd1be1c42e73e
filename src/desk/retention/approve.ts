import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { LongWork } from '#record/long-work/long-work.ts';
import type { Desk } from '../desk.ts';
import { type Changing, saveSetting } from '../settings/save.ts';
import type { Person } from '../sign-in/person.ts';
import { type Approval, approvalKind } from './approval.ts';
import { secondLook } from './second-look.ts';
import { approves } from './who-approves.ts';

/** What long work that destroys is called. */
export const destroying = 'destruction';

/** Many cases, destroyed one after the other: how far it is, and what came of it. */
export type Destroying = LongWork;

/**
 * Approves, in a person’s name, that cases be destroyed, and asks for it to be done. Refused whole where anything stands in the way of
 * one of them: nobody has approved the others without it.
 */
export async function approveDestruction(
  desk: Desk,
  who: Omit<Changing, 'opened'> & { readonly actor: Person },
  references: readonly string[],
): Promise<{ readonly work: Destroying } | { readonly refusals: readonly Refusal[] }> {
  const barred = approves(who.actor);
  if (barred !== null) return { refusals: [barred] };
  const { organisation, actor, key } = who;
  const before = await desk.record.answered(organisation, key, 'setting.DestructionApproved');
  if (before !== null) return asked(desk, organisation, before.stream.replace(/^approval-/, ''));
  const look = await secondLook(desk, actor, references);
  if (isRefusal(look)) return { refusals: [look] };
  if (!look.free) return { refusals: refusalsIn(look.cases) };
  const id = randomUUID();
  const approval: Approval = {
    id,
    references: look.cases.map(({ reference }) => reference),
    by: { id: actor.id, name: actor.name },
    at: desk.now(),
  };
  const refusal = await saveSetting(desk, {
    organisation,
    actor,
    key,
    type: 'DestructionApproved',
    stream: `approval-${id}`,
    kind: approvalKind,
    payload: approval,
  });
  if (refusal !== null) return { refusals: [refusal] };
  await desk.record.longWork.ask({
    organisation,
    id,
    kind: destroying,
    reference: id,
    askedBy: actor.id,
    askedByName: actor.name,
    askedAt: desk.now(),
  });
  return asked(desk, organisation, id);
}

async function asked(
  desk: Desk,
  organisation: string,
  id: string,
): Promise<{ readonly work: Destroying } | { readonly refusals: readonly Refusal[] }> {
  const work = await desk.record.longWork.find(organisation, id);
  if (work === null) throw new RangeError('a destruction was approved and not asked for');
  return { work };
}

function refusalsIn(
  cases: readonly { readonly reference: string; readonly refusals: readonly Refusal[] }[],
): Refusal[] {
  const found = cases.flatMap(({ reference, refusals }) =>
    refusals.map((refusal) => ({ ...refusal, says: `${reference}: ${refusal.says}` })),
  );
  return found.length > 0 ? found : [nothingChosen];
}

const nothingChosen: Refusal = {
  code: 'retention.nothing-chosen',
  says: 'No complaint is chosen.',
  remedy: 'Choose at least one.',
  clauses: [],
};
