import { randomUUID } from 'node:crypto';
import type { Refusal } from '#core/refusal.ts';
import { newAccount } from '#record/accounts/account.ts';
import type { Desk } from '../desk.ts';
import { saveTraining } from '../settings/people.ts';
import { administers, type Changing, savedBefore, saveSetting } from '../settings/save.ts';
import { after, temporaryGood } from '../sign-in/limits.ts';
import { hashPassword } from '../sign-in/password-hash.ts';
import { readableSecret } from '../sign-in/readable-secret.ts';
import { peopleStream } from './people.ts';
import type { PersonGiven } from './person-form.ts';
import { scopeOf } from './terms.ts';
import { positionIn, termsBarring } from './terms-barring.ts';

/** Somebody who was just added; their password is known here and nowhere else, and only this once. */
export interface PersonAdded {
  readonly account: string;
  /** Null when this was the same press of the button again: it has been shown. */
  readonly password: string | null;
}

/** Adds somebody with a temporary password, which they change when they first sign in. */
export async function addPerson(
  desk: Desk,
  who: Changing,
  given: PersonGiven,
): Promise<PersonAdded | Refusal> {
  const { organisation } = who;
  if ((await savedBefore(desk, who, 'PersonAdded')) !== null) {
    const added = await holderOf(desk, organisation, given.email);
    return { account: added?.id ?? '', password: null };
  }
  const refusal = administers(who.actor) ?? (await addressTaken(desk, organisation, given.email));
  if (refusal !== null) return refusal;
  const barred = await termsBarring(desk, organisation, given, null);
  if (barred !== null) return barred;
  const { name, email, roles, trainedOn, expiresOn } = given;
  const scope = scopeOf(given);
  const account = randomUUID();
  const password = readableSecret();
  const passwordHash = await hashPassword(password);
  const failed = await saveSetting(desk, {
    ...who,
    type: 'PersonAdded',
    stream: peopleStream,
    kind: peopleStream,
    payload: { account, name, email, roles, scope, expiresOn, position: positionIn(given) },
  });
  if (failed !== null) return failed;
  await desk.record.accounts.add(
    newAccount({
      organisation,
      id: account,
      email,
      name,
      roles,
      passwordHash,
      mustChangePassword: true,
      passwordEndsAt: after(desk.now(), temporaryGood),
      scope,
      expiresOn,
      createdAt: desk.now(),
    }),
  );
  if (trainedOn !== null) {
    const { actor, key } = who;
    await saveTraining(desk, { organisation, actor, key: `${key}:trained` }, { account, on: trainedOn });
  }
  return { account, password };
}

/** Why an e-mail address cannot be somebody's; null when nobody else has it. */
export async function addressTaken(
  desk: Desk,
  organisation: string,
  email: string,
  but?: string,
): Promise<Refusal | null> {
  const other = await holderOf(desk, organisation, email);
  return other === undefined || other.id === but
    ? null
    : {
        code: 'person.address-taken',
        says: `${other.name} signs in with that e-mail address.`,
        remedy:
          other.disabledAt === null
            ? 'Give another address.'
            : 'Their account is closed: open it again instead.',
        clauses: [],
        at: 'email',
      };
}

async function holderOf(desk: Desk, organisation: string, email: string) {
  const accounts = await desk.record.accounts.byEmail(email);
  return accounts.find((account) => account.organisation === organisation);
}
