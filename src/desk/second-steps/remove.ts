import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { hashOf, renewSession, type SignedIn } from '../sign-in/session.ts';
import type { Here } from '../sign-in/who-is-here.ts';
import { noteOnAccount } from './note.ts';
import { proofNeeded } from './proof.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';

/**
 * Takes away one of somebody's own second steps; they are signed out everywhere else. The last one stays: a password alone opens
 * nothing, so another is added first.
 */
export async function removeSecondStep(
  desk: Desk,
  here: Pick<Here, 'person' | 'session'>,
  id: string,
): Promise<SignedIn | Refusal> {
  const { person, session } = here;
  const { secondSteps, recoveryCodes, sessions } = desk.record;
  const refusal = await proofNeeded(desk, here);
  if (refusal !== null) return refusal;
  const steps = (await secondSteps.of(person.organisation, person.id)).filter(
    (step) => step.confirmedAt !== null,
  );
  const step = steps.find((each) => each.id === id);
  if (step === undefined) return unknown;
  if (steps.length === 1 && desk.passwordAlone !== true) return lastOne;
  if (!(await secondSteps.remove(step, person.id))) return unknown;
  if (steps.length === 1) await recoveryCodes.remove(person.organisation, person.id);
  await noteOnAccount(desk, person, 'SecondStepRemoved', { kind: step.kind, name: step.name });
  const signedIn = await renewSession(desk, session, person);
  await sessions.endAll(person.organisation, person.id, hashOf(signedIn.secret));
  return signedIn;
}

/** Makes a new set of recovery codes in place of the old, for somebody who showed their second step a moment ago. */
export async function newRecoveryCodes(
  desk: Desk,
  here: Pick<Here, 'person' | 'session'>,
): Promise<readonly string[] | Refusal> {
  const steps = await desk.record.secondSteps.of(here.person.organisation, here.person.id);
  if (!steps.some(({ confirmedAt }) => confirmedAt !== null)) return nothingToRecover;
  return (await proofNeeded(desk, here)) ?? makeRecoveryCodes(desk, here.person);
}

const refusal = (code: string, says: string, remedy: string): Refusal => ({
  code: `second-step.${code}`,
  says,
  remedy,
  clauses: [],
});

const unknown = refusal('unknown', 'You have no such second step.', 'Choose one from your list.');
const lastOne = refusal(
  'last-one',
  'This is the only second step you have, and a password alone does not sign anybody in.',
  'Add another first, then take this one away.',
);
const nothingToRecover = refusal(
  'none-yet',
  'Recovery codes stand in for a second step, and you have none yet.',
  'Set up an app or a passkey first.',
);
