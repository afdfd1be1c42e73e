import { createHash, randomUUID } from 'node:crypto';
import type { Refusal } from '#core/refusal.ts';
import type { Actor } from '#kinds/kind.ts';
import { type Account, newAccount } from '#record/accounts/account.ts';
import { nobodysSight } from '../access/sight.ts';
import type { Desk } from '../desk.ts';
import { organisationHere } from '../organisation/organisation.ts';
import { peopleStream } from '../people/people.ts';
import { rolesBarring } from '../people/terms-barring.ts';
import { saveSetting } from '../settings/save.ts';
import { isClosed } from '../sign-in/sign-in.ts';
import type { Said } from './claims.ts';
import { isGivenByGroups } from './roles.ts';

/** Who the record says gave somebody their roles. */
const bySingleSignOn: Actor = { id: 'single-sign-on', name: 'Single sign-on', roles: ['system'] };

/**
 * The account of somebody the provider knows, with the roles its groups give today. Known by issuer and subject; the first time by
 * an address the provider has checked, or made where no account has it. Refused in a sentence where no group gives a role.
 */
export async function accountFor(desk: Desk, issuer: string, said: Said): Promise<Account | Refusal> {
  const organisation = (await organisationHere(desk))?.id;
  if (organisation === undefined) return noOrganisation;
  // Nobody is signed in yet: what is done here is done for the organisation, and sees none of its cases.
  return desk.record.seenBy({ ...nobodysSight, organisation }, () => find(desk, organisation, issuer, said));
}

async function find(
  desk: Desk,
  organisation: string,
  issuer: string,
  said: Said,
): Promise<Account | Refusal> {
  const { accounts, singleSignOn } = desk.record;
  const identity = { issuer, subject: said.subject };
  const id = await singleSignOn.accountOf(organisation, identity);
  const known = id === null ? null : await accounts.find(organisation, id);
  if (known !== null) return asOfToday(desk, known, said);

  if (said.email === null) return noAddress;
  const found = (await accounts.byEmail(said.email)).find((one) => one.organisation === organisation);
  if (found === undefined && said.roles.length === 0) return noRole;
  const account = found ?? (await add(desk, organisation, { ...said, email: said.email }));
  if ('says' in account) return account;
  const tied = await singleSignOn.tie({ ...identity, organisation, account: account.id, at: desk.now() });
  // The address went from one person to another at the provider, or two signed in at once under it.
  return tied ? asOfToday(desk, await withoutTemporaryPassword(desk, account), said) : otherIdentity;
}

/** Somebody who comes in this way needs no password another chose for them, and nobody else should have one of theirs. */
async function withoutTemporaryPassword({ record }: Desk, account: Account): Promise<Account> {
  if (!account.mustChangePassword) return account;
  const change = { passwordHash: null, mustChangePassword: false };
  await record.accounts.change(account.organisation, account.id, change);
  return { ...account, ...change };
}

/** An account as it may be signed in to today, its roles brought up to what the groups give. */
async function asOfToday(desk: Desk, account: Account, said: Said): Promise<Account | Refusal> {
  if (isClosed(account, desk)) return closed;
  const kept = account.roles.filter((role) => !isGivenByGroups(role));
  const stays = (await isLastAdministrator(desk, account)) ? ['administrator'] : [];
  const roles = [...new Set([...kept, ...stays, ...said.roles])];
  const changed = [...roles].sort().join() !== [...account.roles].sort().join();
  if (changed) {
    const refusal = await setRoles(desk, account, roles);
    if (refusal !== null) return refusal;
  }
  if (roles.length === 0) return noRole;
  await desk.record.accounts.change(account.organisation, account.id, { lastSignedInAt: desk.now() });
  return { ...account, roles };
}

/** Whether nobody else could let people in: groups that forget the role would leave Redress without anybody who can. */
async function isLastAdministrator(desk: Desk, { organisation, id, roles }: Account): Promise<boolean> {
  if (!roles.includes('administrator')) return false;
  const others = (await desk.record.accounts.list(organisation)).filter((one) => one.id !== id);
  return !others.some((one) => one.roles.includes('administrator') && !isClosed(one, desk));
}

/** Gives an account its roles of today, on the record, and ends what was opened with others. */
async function setRoles(desk: Desk, account: Account, roles: readonly string[]): Promise<Refusal | null> {
  const { organisation, id, name, email } = account;
  const barred = await rolesBarring(desk, organisation, id, roles);
  if (barred !== null) return barred;
  const failed = await saveSetting(desk, {
    organisation,
    actor: bySingleSignOn,
    key: `single-sign-on:${randomUUID()}`,
    type: 'PersonChanged',
    stream: peopleStream,
    kind: peopleStream,
    payload: { account: id, name, email, roles },
  });
  if (failed !== null) return failed;
  await desk.record.accounts.change(organisation, id, { roles });
  await desk.record.sessions.endAll(organisation, id);
  return null;
}

/** Makes an account for somebody whose groups give a role. It has no password, and none can be guessed. */
async function add(
  desk: Desk,
  organisation: string,
  said: Said & { readonly email: string },
): Promise<Account | Refusal> {
  const { email, roles } = said;
  const name = said.name ?? email;
  // The same for the same address, so that two windows at once make one account.
  const id = createHash('sha256').update(`${organisation} ${email}`).digest('hex').slice(0, 32);
  const barred = await rolesBarring(desk, organisation, id, roles);
  if (barred !== null) return barred;
  const failed = await saveSetting(desk, {
    organisation,
    actor: bySingleSignOn,
    key: `single-sign-on:add:${id}`,
    type: 'PersonAdded',
    stream: peopleStream,
    kind: peopleStream,
    payload: { account: id, name, email, roles },
  });
  if (failed !== null) return failed;
  const account = newAccount({
    organisation,
    id,
    email,
    name,
    roles,
    createdAt: desk.now(),
  });
  await desk.record.accounts.add(account);
  return account;
}

const refusal = (code: string, says: string, remedy: string): Refusal => ({
  code: `single-sign-on.${code}`,
  says,
  remedy,
  clauses: [],
});

const noOrganisation = refusal(
  'no-organisation',
  'Single sign-on is for a Redress of one provider, and this one is not set up yet or keeps several.',
  'Sign in with your password.',
);
const noAddress = refusal(
  'no-address',
  'Your e-mail address has not been confirmed where your organisation signs people in, so nobody can tell which account is yours.',
  'Ask whoever looks after your sign-in there to confirm it, or sign in with your password.',
);
const noRole = refusal(
  'no-role',
  'You are signed in where your organisation signs people in, but no group of yours has a role in Redress.',
  'Ask your administrator which group you should be in.',
);
const otherIdentity = refusal(
  'other-identity',
  'The account with your e-mail address belongs to somebody else’s sign-in.',
  'Ask your administrator to look at both accounts.',
);
const closed = refusal(
  'account-closed',
  'Your account is closed.',
  'Ask your administrator if you still need it.',
);
