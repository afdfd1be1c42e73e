import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../../desk.ts';
import { type Changing, saveSetting } from '../../settings/save.ts';
import type { Person } from '../../sign-in/person.ts';
import type { Certificate } from '../certificate.ts';
import { destroyCase } from '../destroy-case.ts';
import { lastDayOf } from '../last-day.ts';
import { limitsOf } from '../proposals.ts';
import { lookAt } from '../second-look.ts';
import { approves } from '../who-approves.ts';
import { notThere } from './propose.ts';
import { proposedFor } from './proposed.ts';
import { anonymisingKind, anonymisingStream } from './words-kept.ts';

type Answering = Omit<Changing, 'opened'> & { readonly actor: Person };

/**
 * A second person has read the words and found nobody in them: everything but them and the figures is destroyed, in the name of
 * whoever proposed it. The rules are asked again, because something may have come to hold it since.
 */
export async function agreeAnonymous(
  desk: Desk,
  { organisation, actor, key }: Answering,
  reference: string,
): Promise<Certificate | Refusal> {
  const barred = approves(actor);
  if (barred !== null) return barred;
  const agreed = `anonymise:${key}`;
  const proposed = await proposedFor(desk, organisation, reference);
  // The same press again, after everything has gone: the same certificate.
  const isDone = (await desk.record.answered(organisation, agreed, 'case.destroy')) !== null;
  if (proposed === null && !isDone) return nothingProposed;
  const limits = await limitsOf(desk, organisation);
  const { refusals, limit } = await lookAt(desk, organisation, reference, limits, 'anonymise');
  const [refusal] = refusals;
  if (refusal !== undefined && !isDone) return refusal;
  const by = { ...(proposed?.by ?? actor), roles: [] };
  const outcome = await destroyCase(desk, { organisation, actor: by, key: agreed }, reference, {
    rule: limit?.rule ?? 'retention.limit',
    clauses: limit?.clauses ?? [],
    reason: limit?.says ?? '',
    leaves: 'figures',
    lastDayKept: limit === null ? null : lastDayOf(limit),
    words: proposed?.words ?? [],
    checkedBy: { id: actor.id, name: actor.name },
  });
  if (outcome.outcome === 'destroyed') return outcome.certificate;
  return outcome.outcome === 'refused' ? outcome.refusal : notThere;
}

/** Takes proposed words back: whoever proposed them, or a second person who found somebody in them. The case stays as it was. */
export async function takeBackAnonymous(
  desk: Desk,
  who: Answering,
  reference: string,
): Promise<Refusal | null> {
  const barred = approves(who.actor);
  if (barred !== null) return barred;
  const proposed = await proposedFor(desk, who.organisation, reference);
  if (proposed === null) return nothingProposed;
  return saveSetting(desk, {
    ...who,
    type: 'AnonymousWordsTakenBack',
    stream: anonymisingStream(proposed.case),
    kind: anonymisingKind,
    payload: { case: proposed.case },
  });
}

const nothingProposed: Refusal = {
  code: 'retention.nothing-proposed',
  says: 'Nobody has proposed words that stay, or they were taken back.',
  remedy: 'Propose them first.',
  clauses: [],
};
