import type { Sight } from '../connection/sight.ts';

/** Where to look: an organisation, all of it or what some deliver or falls under some contracts. */
export interface Ground {
  readonly organisation: string;
  readonly deliveredBy: readonly string[] | undefined;
  readonly contracts: readonly string[] | undefined;
}

/** Where somebody may look; null where nowhere. `deliveredBy` is what they asked to narrow it to. */
export function groundOf(
  sight: Sight | null,
  organisation: string,
  deliveredBy: readonly string[] | undefined,
): Ground | null {
  if (sight === null) return { organisation, deliveredBy, contracts: undefined };
  if (sight.organisation !== organisation || sight.sees === 'no cases') return null;
  const scope = sight.sees === 'everything' ? {} : sight.sees;
  return {
    organisation,
    deliveredBy: scope.deliveredBy === undefined ? deliveredBy : narrowed(scope.deliveredBy, deliveredBy),
    contracts: scope.contracts,
  };
}

const narrowed = (seen: readonly string[], asked: readonly string[] | undefined): readonly string[] =>
  asked === undefined ? seen : asked.filter((one) => seen.includes(one));
