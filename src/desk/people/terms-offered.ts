import type { Option } from '#core/form.ts';
import type { Desk } from '../desk.ts';
import { settingsOf } from '../settings/settings.ts';
import type { PersonShown } from './people.ts';
import type { PersonGiven } from './person-form.ts';
import { namesIn } from './terms-barring.ts';

/** The lists a person’s form chooses from: contracts, sub-contractors and everybody else with an account. */
export async function termsOffered(
  desk: Desk,
  organisation: string,
  account?: string,
): Promise<Readonly<Record<'contracts' | 'subContractors' | 'people' | 'offices', readonly Option[]>>> {
  const [settings, accounts] = await Promise.all([
    settingsOf(desk, organisation),
    desk.record.accounts.list(organisation),
  ]);
  const subContractors = namesIn(settings).subContractors.map((name) => ({ value: name, label: name }));
  return {
    contracts: settings.contracts.map(({ id, name }) => ({ value: id, label: name })),
    subContractors,
    offices: settings.offices
      .filter(({ closedOn }) => closedOn === null)
      .map(({ id, name, organisation: whose }) => ({
        value: id,
        label: whose === null ? name : `${name}, ${whose}`,
      })),
    people: accounts.filter(({ id }) => id !== account).map(({ id, name }) => ({ value: id, label: name })),
  };
}

/** An account as its form holds it. */
export const termsOf = ({
  name,
  email,
  roles,
  trainedOn,
  scope,
  expiresOn,
  position,
}: PersonShown): Omit<PersonGiven, 'roles'> & { readonly roles: readonly string[] } => {
  const { managedBy, worksFor, deliversOn, office, sameHumanAs } = position;
  const outside = worksFor === null;
  return {
    name,
    email,
    roles,
    trainedOn,
    worksFor,
    contracts: [...(scope?.contracts ?? [])],
    subContractors: outside ? [...(scope?.deliveredBy ?? [])] : [],
    expiresOn,
    managedBy,
    office,
    deliversOn: [...deliversOn],
    sameHumanAs,
  };
};
