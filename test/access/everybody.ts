import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Desk } from '#desk/desk.ts';
import { noPosition } from '#desk/people/position.ts';
import { saveSetting } from '#desk/settings/save.ts';
import { openSession } from '#desk/sign-in/session.ts';
import { type Role, roles } from '#kinds/roles.ts';
import { newAccount } from '#record/accounts/account.ts';
import { people } from '../desk/set-up-provider.ts';

/** The roles somebody can hold. */
export const heldRoles = roles.filter((role): role is Exclude<Role, 'system'> => role !== 'system');

/** Who delivers the cases of somebody with a scope, and who delivers another’s. */
export const theirs = 'Kestrel Yard Training';
export const anothers = 'Heron Skills';

/** The roles that see what their own scope covers and no more. */
export const scoped: readonly Role[] = ['sub-contractor-handler', 'dwp-monitor', 'auditor'];

/** Gives an organisation one person of each role, with the scope the role needs; and a session of each, by role. */
export async function everybody(desk: Desk, organisation: string): Promise<ReadonlyMap<Role, string>> {
  const sessions = new Map<Role, string>();
  for (const role of heldRoles) {
    const account = newAccount({
      organisation,
      id: `one-${role}`,
      email: `${role}@sandpiper.example`,
      name: `Example ${role}`,
      roles: [role],
      scope: scoped.includes(role) ? { deliveredBy: [theirs] } : null,
      createdAt: desk.now(),
    });
    const worksFor = role === 'sub-contractor-handler' ? theirs : null;
    const failed = await saveSetting(desk, {
      organisation,
      actor: people.reed,
      key: randomUUID(),
      type: 'PersonAdded',
      stream: 'people',
      kind: 'people',
      payload: {
        account: account.id,
        name: account.name,
        email: account.email,
        roles: account.roles,
        position: { ...noPosition, worksFor },
      },
    });
    assert.equal(failed, null);
    assert.ok(await desk.record.accounts.add(account));
    const { secret } = await openSession(desk, account, { owes: 'nothing' });
    sessions.set(role, secret);
  }
  return sessions;
}
