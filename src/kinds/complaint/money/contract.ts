import type { PackId } from '#guidance/programmes.ts';
import type { ContractMoney } from '../facts.ts';
import type { CostContract } from './contribution.ts';

/** A contract’s facts as a contribution is worked out from them; all unknown where they were never recorded. */
export const costContract = (pack: PackId, money: ContractMoney | undefined): CostContract => ({
  pack,
  kind: money?.kind ?? 'employment',
  letOn: money?.letOn ?? null,
  renewedOn: money?.renewedOn ?? [],
  voluntaryOn: money?.voluntaryOn ?? null,
  value: money?.value ?? null,
  signedClause: money?.signedClause?.says ?? null,
});
