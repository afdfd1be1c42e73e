import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { administers, type Changing, savedBefore, saveSetting } from '../settings/save.ts';
import { after, temporaryGood } from '../sign-in/limits.ts';
import { hashPassword } from '../sign-in/password-hash.ts';
import { readableSecret } from '../sign-in/readable-secret.ts';
import { noSuchPerson, notYourself } from './guards.ts';
import { peopleOf, peopleStream } from './people.ts';

/** Gives somebody a temporary password in place of theirs, and signs them out everywhere. Null: it has been shown already. */
export async function resetPassword(
  desk: Desk,
  who: Changing,
  account: string,
): Promise<{ readonly password: string | null } | Refusal> {
  const { organisation, actor } = who;
  if ((await savedBefore(desk, who, 'PasswordReset')) !== null) return { password: null };
  const { people, version } = await peopleOf(desk, organisation);
  const person = people.find(({ id }) => id === account);
  if (person === undefined) return noSuchPerson;
  const yourself = notYourself(actor, account, '');
  const refusal =
    administers(actor) ??
    (yourself === null
      ? null
      : {
          ...yourself,
          says: 'This is your own account.',
          remedy: 'Change your password on your account’s page.',
        });
  if (refusal !== null) return refusal;
  const password = readableSecret();
  const passwordHash = await hashPassword(password);
  const failed = await saveSetting(desk, {
    ...who,
    type: 'PasswordReset',
    stream: peopleStream,
    kind: peopleStream,
    payload: { account, name: person.name },
    opened: version,
  });
  if (failed !== null) return failed;
  await desk.record.accounts.change(organisation, account, {
    passwordHash,
    mustChangePassword: true,
    passwordEndsAt: after(desk.now(), temporaryGood),
  });
  await desk.record.sessions.endAll(organisation, account);
  return { password };
}
