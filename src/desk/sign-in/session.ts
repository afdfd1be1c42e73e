import { hash, randomBytes } from 'node:crypto';
import type { Desk } from '#desk/desk.ts';
import type { Account } from '#record/accounts/account.ts';
import type { Owes } from '#record/accounts/owes.ts';
import type { Session } from '#record/accounts/session.ts';
import { scopeIn } from '../access/scope.ts';
import { after, atMost, attemptsKept, before, idle } from './limits.ts';
import type { Person } from './person.ts';

/** A person signed in, and the secret their browser shows from now on. */
export interface SignedIn {
  readonly person: Person;
  readonly secret: string;
  /** What has still to be done before the session opens anything. */
  readonly owes: Owes;
}

export interface Opening {
  /** Left out, it is what their account asks for after a password. */
  readonly owes?: Owes;
  /** The browser's kind in words; empty for a program. */
  readonly browser?: string;
}

/** The record knows a session by this alone: reading the record does not let anybody in. */
export const hashOf = (secret: string): Uint8Array => hash('sha256', secret, 'buffer');

const newSecret = (): string => randomBytes(32).toString('base64url');

/** Opens a session for an account, under a new secret of 256 random bits; sweeps away what is over. */
export async function openSession(desk: Desk, account: Account, opening: Opening = {}): Promise<SignedIn> {
  const { record, now } = desk;
  const { owes = await owedBy(desk, account), browser = '' } = opening;
  const at = now();
  const secret = newSecret();
  await record.sessions.sweep(at, before(at, idle));
  await record.attempts.sweep(before(at, attemptsKept));
  await record.challenges.sweep(at);
  await record.sessions.open({
    organisation: account.organisation,
    idHash: hashOf(secret),
    account: account.id,
    createdAt: at,
    lastSeenAt: at,
    endsAt: after(at, atMost),
    owes,
    provedAt: at,
    browser,
  });
  if (owes !== 'second-step') await noteSignIn(desk, personOf(account), 'signed-in');
  return { person: personOf(account), secret, owes };
}

/** Puts a session under a new secret, and says what has changed of it. It ends when it would have. */
export async function renewSession(
  desk: Desk,
  session: Session,
  person: Person,
  changed: Partial<Pick<Session, 'owes' | 'provedAt'>> = {},
): Promise<SignedIn> {
  const { record, now } = desk;
  const secret = newSecret();
  const renewed = { ...session, ...changed, idHash: hashOf(secret), lastSeenAt: now() };
  await record.sessions.renew(session.idHash, renewed);
  if (session.owes === 'second-step' && renewed.owes !== 'second-step')
    await noteSignIn(desk, person, 'signed-in');
  return { person, secret, owes: renewed.owes };
}

/** Takes down that somebody was let in, or that signing in to their account failed. */
export const noteSignIn = async (
  { audit }: Desk,
  { organisation, id }: Pick<Person, 'organisation' | 'id'>,
  did: 'signed-in' | 'sign-in-failed',
): Promise<void> => audit?.note({ organisation, account: id, did, what: 'account' });

/** What a session is from the moment its holder has shown their second step. */
export const proved = ({ now }: Desk): Pick<Session, 'owes' | 'provedAt'> => ({
  owes: 'nothing',
  provedAt: now(),
});

/**
 * What somebody who has shown their password owes: their second step where they have one; to set one up where they have none.
 * Only in the demo does a password do.
 */
export async function owedBy({ record, passwordAlone }: Desk, account: Account): Promise<Owes> {
  const steps = await record.secondSteps.of(account.organisation, account.id);
  if (steps.some(({ confirmedAt }) => confirmedAt !== null)) return 'second-step';
  return passwordAlone === true ? 'nothing' : 'set-up';
}

export const personOf = (account: Account): Person => {
  const { organisation, id, name, email, roles, scope, expiresOn, mustChangePassword } = account;
  return {
    organisation,
    id,
    name,
    email,
    roles,
    scope: scopeIn(scope),
    expiresOn,
    mustChangePassword,
  };
};
