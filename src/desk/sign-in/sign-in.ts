import { dayOf } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import type { Account } from '#record/accounts/account.ts';
import { addressCounted } from './address.ts';
import { before, failuresOfAddress, failuresOfName } from './limits.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { checkPassword, hashPassword, isOutdated } from './password-hash.ts';
import { openSession, type SignedIn } from './session.ts';

/** What somebody typed to sign in, and the network address they did it from. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly address: string;
}

/**
 * Signs somebody in under a new session. A wrong name and a wrong password are refused in the same words after the same
 * time. Failures are counted in the record, so a restart forgives nobody; attempts under one name wait for each
 * other, so that trying many at once does not get past the count.
 */
export async function signIn(desk: Desk, given: Credentials): Promise<SignedIn | Refusal> {
  const email = given.email.trim().toLowerCase();
  const address = addressCounted(given.address);
  return oneAtATime(email, () => attempt(desk, { ...given, email, address }));
}

async function attempt(desk: Desk, { email, password, address }: Credentials): Promise<SignedIn | Refusal> {
  const { attempts, accounts } = desk.record;
  const at = desk.now();
  const [ofAddress, ofName] = await Promise.all([
    attempts.failuresByAddress(address, before(at, failuresOfAddress.within)),
    attempts.failuresByLogin(email, before(at, failuresOfName.within)),
  ]);
  // What is not looked at is not counted: trying on would otherwise keep somebody else out for good.
  if (ofAddress >= failuresOfAddress.most) return tooManyFromHere;
  if (ofName >= failuresOfName.most) return tooManyForName;

  const account = await accountWith(await accounts.byEmail(email), password);
  await attempts.note({ login: email, address, at, succeeded: account !== null });
  if (account === null) return wrong;
  if (isClosed(account, desk)) return closed;
  await freshen(desk, account, password);
  return openSession(desk, account);
}

/** The account among those of an e-mail address that a password opens. Takes a password's time even when there is none. */
async function accountWith(accounts: readonly Account[], password: string): Promise<Account | null> {
  if (accounts.length === 0) await checkPassword(password, null);
  for (const account of accounts) if (await checkPassword(password, account.passwordHash)) return account;
  return null;
}

/** Whether an account may not be signed in to any more. */
export function isClosed({ disabledAt, expiresOn }: Account, { now }: Desk): boolean {
  return disabledAt !== null || (expiresOn !== null && expiresOn < dayOf(now()));
}

async function freshen({ record, now }: Desk, account: Account, password: string): Promise<void> {
  const outdated = account.passwordHash !== null && isOutdated(account.passwordHash);
  const passwordHash = outdated ? await hashPassword(password) : account.passwordHash;
  await record.accounts.change(account.organisation, account.id, { passwordHash, lastSignedInAt: now() });
}

const refusal = (code: string, says: string, remedy: string): Refusal => ({
  code: `sign-in.${code}`,
  says,
  remedy,
  clauses: [],
});

const wrong = refusal(
  'wrong',
  'That e-mail address and password do not go together.',
  'Check both and try again, or ask your administrator for a new password.',
);
const tooManyForName = refusal(
  'locked',
  `Signing in with that e-mail address failed ${failuresOfName.most} times.`,
  `Wait ${failuresOfName.within.minutes} minutes, then try again.`,
);
const tooManyFromHere = refusal(
  'too-many-from-address',
  'Signing in failed too often from where you are.',
  'Wait an hour, then try again.',
);
const closed = refusal(
  'account-closed',
  'Your account is closed.',
  'Ask your administrator if you still need it.',
);
