import { dayOf } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { rules } from '#guidance/catalogue.ts';
import type { Desk } from '../desk.ts';
import { type Settings, settingsOf } from '../settings/settings.ts';
import type { PersonGiven } from './person-form.ts';
import { noPosition, type Position } from './position.ts';
import { segregationRefusal } from './segregation.ts';
import { type Named, termsRefusal } from './terms.ts';

/** Where somebody stands, out of what was given. */
export const positionIn = ({
  managedBy,
  worksFor,
  deliversOn,
  office,
  sameHumanAs,
}: PersonGiven): Position => ({
  managedBy,
  worksFor,
  deliversOn,
  office,
  sameHumanAs,
});

/** Why an account cannot have what it is given; null when it can. The account is null for one still to be added. */
export async function termsBarring(
  desk: Desk,
  organisation: string,
  given: PersonGiven,
  account: string | null,
): Promise<Refusal | null> {
  const [settings, accounts] = await Promise.all([
    settingsOf(desk, organisation),
    desk.record.accounts.list(organisation),
  ]);
  const offices = settings.offices.filter(({ closedOn }) => closedOn === null);
  const known = { ...namesIn(settings), offices, accounts: accounts.map(({ id }) => id) };
  const refusal = termsRefusal(given, known, dayOf(desk.now()), account);
  if (refusal !== null) return refusal;
  const everybody = accounts.map(({ id, roles }) => ({
    id,
    roles,
    ...(settings.positions.get(id) ?? noPosition),
  }));
  return segregationRefusal(
    rules,
    { id: account ?? '', roles: given.roles, ...positionIn(given) },
    everybody,
  );
}

/** Why an account may not hold roles beside the position it has, where somebody else than an administrator gives them. */
export async function rolesBarring(
  desk: Desk,
  organisation: string,
  account: string,
  roles: readonly string[],
): Promise<Refusal | null> {
  const [{ positions }, accounts] = await Promise.all([
    settingsOf(desk, organisation),
    desk.record.accounts.list(organisation),
  ]);
  const placed = (id: string, held: readonly string[]) => ({
    id,
    roles: held,
    ...(positions.get(id) ?? noPosition),
  });
  const everybody = accounts.map(({ id, roles: held }) => placed(id, held));
  return segregationRefusal(rules, placed(account, roles), everybody);
}

/** What an account’s terms may name, out of what is set. */
export const namesIn = ({ contracts }: Pick<Settings, 'contracts'>): Omit<Named, 'accounts' | 'offices'> => ({
  contracts: contracts.map(({ id }) => id),
  subContractors: [...new Set(contracts.flatMap(({ subcontractors }) => subcontractors))],
});
