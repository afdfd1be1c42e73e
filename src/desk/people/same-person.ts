import { isSamePerson } from '#kinds/same-person.ts';
import type { Desk } from '../desk.ts';
import { settingsOf } from '../settings/settings.ts';

/** Whether two accounts of a provider are one human being’s, as its administrators have said: for whatever takes a second person. */
export async function isOnePerson(
  desk: Desk,
  organisation: string,
  one: string,
  other: string,
): Promise<boolean> {
  const { positions } = await settingsOf(desk, organisation);
  return isSamePerson(accountsIn(positions), one, other);
}

/** Accounts as their positions link them. */
export const accountsIn = (
  positions: ReadonlyMap<string, { readonly sameHumanAs: string | null }>,
): { readonly id: string; readonly sameHumanAs: string | null }[] =>
  [...positions].map(([id, { sameHumanAs }]) => ({ id, sameHumanAs }));
