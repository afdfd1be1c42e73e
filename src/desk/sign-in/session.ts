import { hash, randomBytes } from 'node:crypto';
import type { Desk } from '#desk/desk.ts';
import type { Account } from '#record/accounts/account.ts';
import { after, atMost, attemptsKept, before, idle } from './limits.ts';
import type { Person } from './person.ts';

/** A person signed in, and the secret their browser shows from now on. */
export interface SignedIn {
  readonly person: Person;
  readonly secret: string;
}

/** The record knows a session by this alone: reading the record does not let anybody in. */
export const hashOf = (secret: string): Uint8Array => hash('sha256', secret, 'buffer');

/** Opens a session for an account, under a new secret of 256 random bits; sweeps away what is over. */
export async function openSession({ record, now }: Desk, account: Account): Promise<SignedIn> {
  const at = now();
  const secret = randomBytes(32).toString('base64url');
  await record.sessions.sweep(at, before(at, idle));
  await record.attempts.sweep(before(at, attemptsKept));
  await record.sessions.open({
    organisation: account.organisation,
    idHash: hashOf(secret),
    account: account.id,
    createdAt: at,
    lastSeenAt: at,
    endsAt: after(at, atMost),
  });
  return { person: personOf(account), secret };
}

export const personOf = ({ organisation, id, name, email, roles, mustChangePassword }: Account): Person => ({
  organisation,
  id,
  name,
  email,
  roles,
  mustChangePassword,
});
