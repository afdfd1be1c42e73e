import type { Insertable, Kysely, Selectable, Updateable } from 'kysely';
import type { Day, Moment } from '#core/day.ts';
import type { AccountTable, Tables } from '../tables.ts';

/** Somebody who may sign in. What they may do there is decided by their roles, elsewhere. */
export interface Account {
  readonly organisation: string;
  readonly id: string;
  /** Lower case; the name they sign in with. */
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Null until they have chosen one. */
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
  /** When a temporary password stops working; null for one they chose. */
  readonly passwordEndsAt: Moment | null;
  /** What of the record they may see; null for all their role sees. */
  readonly scope: unknown;
  /** The last day they may sign in; null for no end. */
  readonly expiresOn: Day | null;
  readonly disabledAt: Moment | null;
  readonly createdAt: Moment;
  readonly lastSignedInAt: Moment | null;
}

/** An account as it begins: open, without a password, an end or a limit, and not signed in to yet. What is given stands over that. */
export const newAccount = (
  given: Pick<Account, 'organisation' | 'id' | 'email' | 'name' | 'roles' | 'createdAt'> & Partial<Account>,
): Account => ({
  passwordHash: null,
  mustChangePassword: false,
  passwordEndsAt: null,
  scope: null,
  expiresOn: null,
  disabledAt: null,
  lastSignedInAt: null,
  ...given,
});

export type AccountChange = Partial<Omit<Account, 'organisation' | 'id' | 'createdAt'>>;

/** Adds an account. False when the organisation has one with that id or e-mail address already. */
export async function addAccount(db: Kysely<Tables>, account: Account): Promise<boolean> {
  const added = await db
    .insertInto('account')
    .values(newRow(account))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Changes what is named and leaves the rest. False when there is no such account. */
export async function changeAccount(
  db: Kysely<Tables>,
  organisation: string,
  id: string,
  change: AccountChange,
): Promise<boolean> {
  const changed = await db
    .updateTable('account')
    .set(inRow(change))
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

export async function findAccount(
  db: Kysely<Tables>,
  organisation: string,
  id: string,
): Promise<Account | null> {
  const row = await db
    .selectFrom('account')
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** The accounts with an e-mail address: one in each organisation at most, because nobody signs in naming theirs. */
export async function accountsByEmail(db: Kysely<Tables>, email: string): Promise<Account[]> {
  const rows = await db
    .selectFrom('account')
    .where('email', '=', email.toLowerCase())
    .orderBy('organisation')
    .selectAll()
    .execute();
  return rows.map(fromRow);
}

/** An organisation's accounts, by name. */
export async function listAccounts(db: Kysely<Tables>, organisation: string): Promise<Account[]> {
  const rows = await db
    .selectFrom('account')
    .where('organisation', '=', organisation)
    .orderBy('name')
    .orderBy('id')
    .selectAll()
    .execute();
  return rows.map(fromRow);
}

export const fromRow = (row: Selectable<AccountTable>): Account => ({
  organisation: row.organisation,
  id: row.id,
  email: row.email,
  name: row.name,
  roles: row.roles,
  passwordHash: row.password_hash,
  mustChangePassword: row.must_change_password,
  passwordEndsAt: row.password_ends_at,
  scope: row.scope,
  expiresOn: row.expires_on,
  disabledAt: row.disabled_at,
  createdAt: row.created_at,
  lastSignedInAt: row.last_signed_in_at,
});

const newRow = (account: Account): Insertable<AccountTable> => ({
  organisation: account.organisation,
  id: account.id,
  email: account.email.toLowerCase(),
  name: account.name,
  roles: [...account.roles],
  password_hash: account.passwordHash,
  must_change_password: account.mustChangePassword,
  password_ends_at: account.passwordEndsAt,
  scope: jsonOrNull(account.scope),
  expires_on: account.expiresOn,
  disabled_at: account.disabledAt,
  created_at: account.createdAt,
  last_signed_in_at: account.lastSignedInAt,
});

const inRow = (change: AccountChange): Updateable<AccountTable> => ({
  ...(change.email !== undefined && { email: change.email.toLowerCase() }),
  ...(change.name !== undefined && { name: change.name }),
  ...(change.roles !== undefined && { roles: [...change.roles] }),
  ...(change.passwordHash !== undefined && { password_hash: change.passwordHash }),
  ...(change.mustChangePassword !== undefined && { must_change_password: change.mustChangePassword }),
  ...(change.passwordEndsAt !== undefined && { password_ends_at: change.passwordEndsAt }),
  ...(change.scope !== undefined && { scope: jsonOrNull(change.scope) }),
  ...(change.expiresOn !== undefined && { expires_on: change.expiresOn }),
  ...(change.disabledAt !== undefined && { disabled_at: change.disabledAt }),
  ...(change.lastSignedInAt !== undefined && { last_signed_in_at: change.lastSignedInAt }),
});

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
