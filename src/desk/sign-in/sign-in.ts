import { dayOf } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { enterCode } from '#desk/second-steps/enter-code.ts';
import type { Account } from '#record/accounts/account.ts';
import { underLimits } from './attempt.ts';
import { isLater } from './limits.ts';
import { checkPassword, hashPassword, isOutdated } from './password-hash.ts';
import { noteSignIn, openSession, owedBy, personOf, type SignedIn } from './session.ts';

/** What somebody typed to sign in, and the network address they did it from. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  /** The browser's kind in words; left out for a program. */
  readonly browser?: string;
}

/**
 * Signs somebody in under a new session, which opens nothing until their second step is shown. A wrong name and a wrong password
 * are refused in the same words after the same time.
 */
export async function signIn(desk: Desk, given: Credentials): Promise<SignedIn | Refusal> {
  const account = await admitted(desk, given);
  if (isRefusal(account)) return account;
  return openSession(desk, account, given.browser === undefined ? {} : { browser: given.browser });
}

/** Signs a program in with everything at once: the code of the second step is asked for where the account has one. */
export async function signInAtOnce(
  desk: Desk,
  given: Credentials & { readonly code?: string | undefined },
): Promise<SignedIn | Refusal> {
  const account = await admitted(desk, given);
  if (isRefusal(account)) return account;
  const owes = await owedBy(desk, account);
  if (owes !== 'second-step') return openSession(desk, account, { owes });
  if (given.code === undefined) return codeNeeded;
  const entered = await enterCode(desk, personOf(account), { code: given.code, address: given.address });
  if (isRefusal(entered)) return entered;
  return openSession(desk, account, { owes: 'nothing' });
}

/** The open account a name and password belong to. */
async function admitted(desk: Desk, given: Credentials): Promise<Account | Refusal> {
  const account = await accountOf(desk, given);
  if (isRefusal(account)) return account;
  if (isClosed(account, desk)) return closed;
  if (account.passwordEndsAt !== null && !isLater(account.passwordEndsAt, desk.now())) return runOut;
  await freshen(desk, account, given.password);
  return account;
}

/** The account a name and password belong to, open or not; every attempt counted. */
export async function accountOf(
  desk: Desk,
  { email, password, address }: Credentials,
): Promise<Account | Refusal> {
  const login = email.trim().toLowerCase();
  const found = await underLimits(desk, { what: 'password', login, address }, async () =>
    accountWith(desk, await desk.record.accounts.byEmail(login), password),
  );
  return found ?? wrong;
}

/** The account among those of an e-mail address that a password opens. Takes a password's time even when there is none. */
async function accountWith(
  desk: Desk,
  accounts: readonly Account[],
  password: string,
): Promise<Account | null> {
  if (accounts.length === 0) await checkPassword(password, null);
  for (const account of accounts) if (await checkPassword(password, account.passwordHash)) return account;
  for (const account of accounts) await noteSignIn(desk, account, 'sign-in-failed');
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
  code,
  says,
  remedy,
  clauses: [],
});

const wrong = refusal(
  'sign-in.wrong',
  'That e-mail address and password do not go together.',
  'Check both and try again, or ask your administrator for a new password.',
);
export const closed = refusal(
  'sign-in.account-closed',
  'Your account is closed.',
  'Ask your administrator if you still need it.',
);
const runOut = refusal(
  'sign-in.password-run-out',
  'That temporary password has run out.',
  'Ask your administrator for another.',
);
const codeNeeded = refusal(
  'second-step.needed',
  'A password is not enough to sign in to this account.',
  'Send the code of its app, or one of its recovery codes, as “code”.',
);
