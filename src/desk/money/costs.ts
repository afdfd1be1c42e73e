import type { Day } from '#core/day.ts';
import { rules } from '#guidance/catalogue.ts';
import type { PackId } from '#guidance/programmes.ts';
import { type CouldCost, couldCost } from '#kinds/complaint/money/could-cost.ts';
import { rateOn } from '#kinds/complaint/money/rate.ts';
import { factsOf } from '../settings/contract.ts';
import { calendarsFor, type Settings } from '../settings/settings.ts';

/** What a complaint would cost, by its contract and the documents that bind it. */
export interface Costs {
  /** The contribution that would fall due; null where the rules for it have been left out. */
  readonly of: (contractId: string, pack: string) => CouldCost | null;
  /** What the outgoing provider would owe of its own, in whole pence. */
  readonly theirs: number;
}

/**
 * What complaints would cost if ICE upheld them and reported today, on the contracts as they stand today. It depends on the
 * contract alone, so it is worked out once for each and never kept: a contract saved a moment ago counts at once.
 */
export function costsOn(settings: Settings, today: Day): Costs {
  const reckoning = { rules, calendars: calendarsFor(settings) };
  const contracts = new Map(settings.contracts.map((contract) => [contract.id, factsOf(contract)]));
  const known = new Map<string, CouldCost | null>();
  return {
    theirs: rateOn(rules, today) ?? 0,
    of(contractId, pack) {
      const key = `${pack} ${contractId}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const cost = couldCost(reckoning, pack as PackId, contracts.get(contractId) ?? null, today);
      known.set(key, cost);
      return cost;
    },
  };
}
