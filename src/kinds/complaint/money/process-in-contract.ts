import type { Day } from '#core/day.ts';
import { iceProcessFrom } from '#guidance/ice-process.ts';
import type { ContractKind } from '../facts.ts';

/** When a contract began, was renewed, and took ICE’s process on by agreement. */
export interface ContractDates {
  readonly kind: ContractKind;
  readonly letOn: Day | null;
  readonly renewedOn: readonly Day[];
  readonly voluntaryOn: Day | null;
}

/**
 * Whether ICE’s process is in a contract as it stood on a day (AMB-11). The latest of its dates by then counts. A process
 * taken on by agreement is one of a contract from before April 2011, and ends as such with a renewal (BP-0-4).
 */
export function processInContract(contract: ContractDates, on: Day): 'in' | 'voluntary' | 'out' | 'unknown' {
  if (contract.kind === 'jcp-support') return 'out';
  const begun = (date: Day | null): date is Day => date !== null && date <= on;
  const dates = [contract.letOn, ...contract.renewedOn].filter(begun);
  if (dates.some((date) => date >= iceProcessFrom)) return 'in';
  if (!begun(contract.letOn)) return 'unknown';
  return begun(contract.voluntaryOn) ? 'voluntary' : 'out';
}
