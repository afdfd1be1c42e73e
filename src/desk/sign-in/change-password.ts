import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { organisationOf } from '#desk/organisation/organisation.ts';
import { hashPassword } from './password-hash.ts';
import { passwordRefusal } from './password-rules.ts';
import type { Person } from './person.ts';
import { openSession, type SignedIn } from './session.ts';
import { signIn } from './sign-in.ts';

/** The password somebody has, the one they chose, and where from. */
export interface PasswordChange {
  readonly current: string;
  readonly chosen: string;
  readonly address: string;
}

/**
 * Gives somebody the password they chose. They are signed out everywhere and signed in here anew. The password they have
 * is asked for as if they were signing in, failures counted, so that an unattended screen is no way to learn it.
 */
export async function changePassword(
  desk: Desk,
  person: Person,
  { current, chosen, address }: PasswordChange,
): Promise<SignedIn | Refusal> {
  const { record } = desk;
  const organisation = await organisationOf(desk, person.organisation);
  const refusal = await passwordRefusal(chosen, { ...person, organisation: organisation?.name ?? '' });
  if (refusal !== null) return { ...refusal, at: 'chosen' };

  const again = await signIn(desk, { email: person.email, password: current, address });
  if (isRefusal(again))
    return again.code === 'sign-in.wrong'
      ? {
          ...again,
          says: 'That is not the password you have now.',
          remedy: 'Check it and try again.',
          at: 'current',
        }
      : { ...again, at: 'current' };
  if (chosen.normalize('NFKC') === current.normalize('NFKC')) return same;

  const passwordHash = await hashPassword(chosen);
  await record.accounts.change(person.organisation, person.id, { passwordHash, mustChangePassword: false });
  await record.sessions.endAll(person.organisation, person.id);
  const account = await record.accounts.find(person.organisation, person.id);
  if (account === null) throw new Error('the account whose password was changed is gone');
  return openSession(desk, account);
}

const same: Refusal = {
  code: 'password.same',
  says: 'That is the password you have now.',
  remedy: 'Choose another.',
  clauses: [],
  at: 'chosen',
};
