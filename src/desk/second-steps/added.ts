import type { SecondStep } from '#record/accounts/second-step.ts';
import type { Desk } from '../desk.ts';
import { hashOf, proved, renewSession, type SignedIn } from '../sign-in/session.ts';
import type { Here } from '../sign-in/who-is-here.ts';
import { noteOnAccount } from './note.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';

/** A second step added: the session goes on under a new secret, and everywhere else its owner is signed out. */
export interface Added extends SignedIn {
  /** Shown this once; null where there was a set already. */
  readonly recoveryCodes: readonly string[] | null;
}

/** What follows when a second step is confirmed, of whatever kind. */
export async function added(
  desk: Desk,
  { person, session }: Pick<Here, 'person' | 'session'>,
  { kind, name }: Pick<SecondStep, 'kind' | 'name'>,
): Promise<Added> {
  const { organisation, id } = person;
  await noteOnAccount(desk, person, 'SecondStepAdded', { kind, name });
  const codes = await desk.record.recoveryCodes.left(organisation, id);
  const recoveryCodes = codes === null ? await makeRecoveryCodes(desk, person) : null;
  const signedIn = await renewSession(desk, session, person, proved(desk));
  await desk.record.sessions.endAll(organisation, id, hashOf(signedIn.secret));
  return { ...signedIn, recoveryCodes };
}
