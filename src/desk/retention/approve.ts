import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { LongWork } from '#record/long-work/long-work.ts';
import type { Desk } from '../desk.ts';
import { type Changing, saveSetting } from '../settings/save.ts';
import type { Person } from '../sign-in/person.ts';
import { type Approval, approvalKind } from './approval.ts';
import { askToCarryOut } from './asked-for.ts';
import { secondLook } from './second-look.ts';
import { approves } from './who-approves.ts';

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
  if (before !== null) return askedBefore(desk, organisation, before.stream.replace(/^approval-/, ''));
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
  await askToCarryOut(desk, organisation, approval);
  return asked(desk, organisation, id);
}

/** The same press again. Whoever answered the first may have ended before it was asked for. */
async function askedBefore(
  desk: Desk,
  organisation: string,
  id: string,
): Promise<{ readonly work: Destroying }> {
  const kept = await desk.record.settings.find(organisation, approvalKind, id);
  if (kept !== null) await askToCarryOut(desk, organisation, kept.body as Approval);
  return asked(desk, organisation, id);
}

async function asked(desk: Desk, organisation: string, id: string): Promise<{ readonly work: Destroying }> {
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
