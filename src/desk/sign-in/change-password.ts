import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { organisationOf } from '#desk/organisation/organisation.ts';
import { noteOnAccount } from '#desk/second-steps/note.ts';
import { settingsOf } from '#desk/settings/settings.ts';
import { hashPassword } from './password-hash.ts';
import { passwordRefusal } from './password-rules.ts';
import type { Person } from './person.ts';
import { hashOf, renewSession, type SignedIn } from './session.ts';
import { accountOf } from './sign-in.ts';
import type { Here } from './who-is-here.ts';

/** The password somebody has, the one they chose, and where from. */
export interface PasswordChange {
  readonly current: string;
  readonly chosen: string;
  readonly address: string;
}

/**
 * Gives somebody the password they chose. They are signed out everywhere else, and here go on under a new secret. The password they
 * have is asked for as if they were signing in, failures counted, so that an unattended screen is no way to learn it.
 */
export async function changePassword(
  desk: Desk,
  { person, session }: Pick<Here, 'person' | 'session'>,
  { current, chosen, address }: PasswordChange,
): Promise<SignedIn | Refusal> {
  const { record } = desk;
  const { organisation, id, email } = person;
  const refusal = await passwordRefusal(chosen, { ...person, names: await namesOf(desk, organisation) });
  if (refusal !== null) return { ...refusal, at: 'chosen' };

  const account = await accountOf(desk, { email, password: current, address });
  if (isRefusal(account))
    return account.code === 'sign-in.wrong'
      ? {
          ...account,
          says: 'That is not the password you have now.',
          remedy: 'Check it and try again.',
          at: 'current',
        }
      : { ...account, at: 'current' };
  if (chosen.normalize('NFKC') === current.normalize('NFKC')) return same;

  const passwordHash = await hashPassword(chosen);
  await noteOnAccount(desk, person, 'PasswordChanged', {});
  await record.accounts.change(organisation, id, {
    passwordHash,
    mustChangePassword: false,
    passwordEndsAt: null,
  });
  const signedIn = await renewSession(desk, session, { ...person, mustChangePassword: false });
  await record.sessions.endAll(organisation, id, hashOf(signedIn.secret));
  return signedIn;
}

/** Whether somebody has a password: whoever signs in through the organisation’s own provider of identities has none. */
export async function hasPassword({ record }: Desk, { organisation, id }: Person): Promise<boolean> {
  return ((await record.accounts.find(organisation, id))?.passwordHash ?? null) !== null;
}

/** What anybody would guess of an organisation: its own name, its contracts' and those of its sub-contractors. */
async function namesOf(desk: Desk, id: string): Promise<readonly string[]> {
  const [organisation, { contracts }] = await Promise.all([organisationOf(desk, id), settingsOf(desk, id)]);
  const names = contracts.flatMap(({ name, subcontractors }) => [name, ...subcontractors]);
  return [organisation?.name ?? '', ...names];
}

const same: Refusal = {
  code: 'password.same',
  says: 'That is the password you have now.',
  remedy: 'Choose another.',
  clauses: [],
  at: 'chosen',
};
