import { type Brand, brandFaults, plainBrand } from '#core/brand.ts';
import type { Desk } from '#desk/desk.ts';
import { isRehearsal } from '#desk/rehearsal/organisation.ts';
import type { Organisation } from '#record/organisations.ts';

/** A provider as pages show it. */
export interface OrganisationShown {
  readonly id: string;
  readonly name: string;
  readonly brand: Brand;
}

/** The setting that holds a provider's colours. */
export const brandSetting = { kind: 'look', id: 'brand' } as const;

/** The providers whose record this is: every organisation but those made to rehearse in. */
export const providersOf = async ({ record }: Desk): Promise<Organisation[]> =>
  (await record.organisations.list()).filter(({ id }) => !isRehearsal(id));

/** The provider of that id, or null. */
export async function organisationOf(desk: Desk, id: string): Promise<OrganisationShown | null> {
  const [organisations, brand] = await Promise.all([desk.record.organisations.list(), brandOf(desk, id)]);
  const found = organisations.find((organisation) => organisation.id === id);
  return found === undefined ? null : { id, name: found.name, brand };
}

/** The provider to show to somebody who has not signed in: the only one there is, or null. */
export async function organisationHere(desk: Desk): Promise<OrganisationShown | null> {
  const [first, ...others] = await providersOf(desk);
  if (first === undefined || others.length > 0) return null;
  return { id: first.id, name: first.name, brand: await brandOf(desk, first.id) };
}

/** The colours a provider set, or the plain ones. */
async function brandOf({ record }: Desk, organisation: string): Promise<Brand> {
  const setting = await record.settings.find(organisation, brandSetting.kind, brandSetting.id);
  const brand = { ...plainBrand, ...(setting?.body as Partial<Brand> | undefined) };
  return brandFaults(brand).length === 0 ? brand : plainBrand;
}
