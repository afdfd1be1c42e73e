import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import type { PackId } from '#guidance/programmes.ts';
import type { ContractFacts } from '../facts.ts';
import { costContract } from './contract.ts';
import { type Contribution, contribution } from './contribution.ts';
import type { Reckoning } from './owed.ts';
import { moneyOf } from './raise.ts';

/** The contribution that would fall due, and why. Nothing of it is owed. */
export interface CouldCost {
  /** `DUE`: it would. `PENDING`: a fact is missing or a person would have to decide; the amount is proposed. */
  readonly status: Contribution['status'];
  /** Whole pence. */
  readonly pence: number;
  readonly row: string;
  readonly says: string;
  readonly clauses: readonly ClauseId[];
  readonly flags: Contribution['flags'];
  /** Facts of the contract that matter and are not on record. */
  readonly missing: readonly string[];
}

/**
 * What a complaint under a contract would cost in ICE’s contribution if ICE upheld it against us after investigation and
 * reported on a day. `contract` is as it stands now; null where it is not known, and then nothing is taken to be £0. Null only
 * when a rule has been left out.
 */
export function couldCost(
  reckoning: Reckoning,
  pack: PackId,
  contract: ContractFacts | null,
  on: Day,
): CouldCost | null {
  const cost = contribution(reckoning, {
    contract: costContract(pack, contract === null ? undefined : moneyOf(contract)),
    ice: {
      endedAt: 'investigation',
      overall: 'upheld',
      against: ['PROVIDER'],
      reportOn: on,
      exception: null,
    },
  });
  if (cost === null) return null;
  const { status, pence, proposedPence, row, says, clauses, flags, missing } = cost;
  return {
    status,
    pence: pence ?? proposedPence ?? 0,
    row,
    says: says[0] ?? '',
    clauses,
    flags,
    missing,
  };
}
