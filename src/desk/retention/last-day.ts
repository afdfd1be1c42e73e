import type { Day } from '#core/day.ts';
import type { ContractLimit } from './contract-limits.ts';

/** The last day of the time a case had to be kept, or might be: the later of what a document orders and the provider’s own. */
export const lastDayOf = ({ mustUntil, ownUntil }: ContractLimit): Day | null =>
  mustUntil !== null && (ownUntil === null || mustUntil > ownUntil) ? mustUntil : ownUntil;
