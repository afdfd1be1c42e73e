import { type Brand, plainBrand } from '#core/brand.ts';

const address = /^\/assets\/brand-([0-9a-f]{6})-([0-9a-f]{6})-([0-9a-f]{6})\.css$/;

/**
 * The address of a provider's style sheet. The colours are in the address itself, so it needs no look-up, may be kept
 * for good, and one server serves every organisation.
 */
export function brandHref({ main, dark, tint }: Brand = plainBrand): string {
  return `/assets/brand-${[main, dark, tint].map((colour) => colour.slice(1)).join('-')}.css`;
}

/** The sheet an address names, or null when it is not one of a provider's. */
export function brandSheet(href: string): string | null {
  const found = address.exec(href);
  if (found === null) return null;
  const [, main, dark, tint] = found;
  return `:root{--provider-brand:#${main};--provider-brand-dark:#${dark};--provider-brand-tint:#${tint}}`;
}
