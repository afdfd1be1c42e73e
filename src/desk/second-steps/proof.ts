import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { before, isLater, proofGood } from '../sign-in/limits.ts';
import type { Here } from '../sign-in/who-is-here.ts';

/**
 * Why somebody has to prove again who they are before they change their second steps, or null. Whoever has none yet has nothing
 * more to prove.
 */
export async function proofNeeded(
  { record, now }: Desk,
  { person, session }: Pick<Here, 'person' | 'session'>,
): Promise<Refusal | null> {
  if (isLater(session.provedAt, before(now(), proofGood))) return null;
  const steps = await record.secondSteps.of(person.organisation, person.id);
  return steps.some(({ confirmedAt }) => confirmedAt !== null) ? proveFirst : null;
}

const proveFirst: Refusal = {
  code: 'second-step.show-again',
  says: 'It is some time since you showed your second step.',
  remedy: 'Show it again, and then do this.',
  clauses: [],
};
