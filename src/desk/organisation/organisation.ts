import { type Brand, brandFaults, plainBrand } from '#core/brand.ts';
import type { Desk } from '#desk/desk.ts';
import { isRehearsal } from '#desk/rehearsal/organisation.ts';
import { type Current, currentOf } from '#desk/settings/current.ts';
import { onceFor } from '#desk/settings/once-for.ts';
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
export const providersOf = async ({ record }: Pick<Desk, 'record'>): Promise<Organisation[]> =>
  (await record.organisations.list()).filter(({ id }) => !isRehearsal(id));

/** The provider of that id, or null. */
export async function organisationOf(desk: Desk, id: string): Promise<OrganisationShown | null> {
  const current = await currentOf(desk, id);
  return current.name === '' ? null : organisationIn(current);
}

/** The provider to show to somebody who has not signed in: the only one there is, or null. */
export async function organisationHere(desk: Desk): Promise<OrganisationShown | null> {
  const [first, ...others] = await providersOf(desk);
  return first === undefined || others.length > 0 ? null : organisationOf(desk, first.id);
}

/** A provider as pages show it, out of how it stands: in the colours it set, or the plain ones. */
export const organisationIn: (current: Current) => OrganisationShown = onceFor(({ id, name, settings }) => {
  const set = settings.find((one) => one.kind === brandSetting.kind && one.id === brandSetting.id);
  const brand = { ...plainBrand, ...(set?.body as Partial<Brand> | undefined) };
  return { id, name, brand: brandFaults(brand).length === 0 ? brand : plainBrand };
});
