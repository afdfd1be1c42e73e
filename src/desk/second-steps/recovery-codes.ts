import { randomBytes } from 'node:crypto';
import type { Desk } from '../desk.ts';
import { digestWith } from '../sign-in/password-hash.ts';
import type { Person } from '../sign-in/person.ts';
import { readableSecret, readableSecretFrom } from '../sign-in/readable-secret.ts';
import { noteOnAccount } from './note.ts';

const howMany = 10;

/** Makes somebody a new set of recovery codes; those they had open nothing more. They are known here and nowhere else, and only this once. */
export async function makeRecoveryCodes(desk: Desk, person: Person): Promise<readonly string[]> {
  const { organisation, id } = person;
  const codes = Array.from({ length: howMany }, readableSecret);
  const salt = randomBytes(16);
  const digests: Uint8Array[] = [];
  for (const code of codes) digests.push(await digestWith(code, salt));
  await desk.record.recoveryCodes.replace({
    organisation,
    account: id,
    salt,
    digests,
    madeAt: desk.now(),
  });
  await noteOnAccount(desk, person, 'RecoveryCodesMade', {});
  return codes;
}

/** Uses one of somebody's recovery codes up, and gives how many are left; null where what was typed is none of them. */
export async function useRecoveryCode(desk: Desk, person: Person, typed: string): Promise<number | null> {
  const { organisation, id } = person;
  const { recoveryCodes } = desk.record;
  const code = readableSecretFrom(typed);
  const kept = code === null ? null : await recoveryCodes.left(organisation, id);
  if (code === null || kept === null) return null;
  const used = await recoveryCodes.use(organisation, id, await digestWith(code, kept.salt), desk.now());
  if (!used) return null;
  const left = (await recoveryCodes.left(organisation, id))?.left ?? 0;
  await noteOnAccount(desk, person, 'RecoveryCodeUsed', { left });
  return left;
}
