import { randomUUID } from 'node:crypto';
import type { Desk } from '../desk.ts';
import type { ChangeOf, SettingChange } from '../settings/follow.ts';
import { saveSetting } from '../settings/save.ts';
import type { Person } from '../sign-in/person.ts';

/** What somebody does with their own way in: each account's history is its own. */
export type AccountChange = Extract<
  SettingChange,
  'PasswordChanged' | 'SecondStepAdded' | 'SecondStepRemoved' | 'RecoveryCodesMade' | 'RecoveryCodeUsed'
>;

/** The stream that holds what somebody did with their own account. */
export const accountStream = (account: string): string => `account-${account}`;

/** Writes into the record what somebody did with their own way in. Never what opens it. */
export async function noteOnAccount<Type extends AccountChange>(
  desk: Desk,
  { organisation, id, name, roles }: Person,
  type: Type,
  more: Omit<ChangeOf<Type>, 'account'>,
): Promise<void> {
  const key = randomUUID();
  // Two windows of one person may write at once: the second writes after the first.
  for (let tries = 0; tries < 5; tries++) {
    // Redress writes it, whatever the person may see: most often they are still signing in.
    const refusal = await desk.record.asItself(() =>
      saveSetting(desk, {
        organisation,
        actor: { id, name, roles },
        key,
        type,
        stream: accountStream(id),
        kind: 'account',
        payload: { account: id, ...more } as ChangeOf<Type>,
      }),
    );
    if (refusal === null) return;
  }
  throw new Error('what was done with an account could not be recorded');
}
