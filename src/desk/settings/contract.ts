import type { Day } from '#core/day.ts';
import type {
  ClauseSaying,
  ContractFacts,
  ContractKind,
  ContractMoney,
  ContractValue,
} from '#kinds/complaint/facts.ts';

/** How a contract’s value is counted: over its whole run or a year of it, with VAT or without. */
export const valueBases = ['total-ex-vat', 'total-inc-vat', 'annual-ex-vat'] as const;
export type ValueBasis = (typeof valueBases)[number];

/** A contract as an administrator has set it. What nobody has said is blank, and no figure is ever made of a blank. */
export interface Contract extends Omit<ContractFacts, 'money' | 'clearsDrafts'> {
  readonly kind: ContractKind;
  /** Pence, on the basis said; null where nobody has recorded it. */
  readonly value: number | null;
  readonly valueBasis: ValueBasis;
  /** The day the figure is of. */
  readonly valueOn: Day | null;
  /** Null: the day it began. */
  readonly letOn: Day | null;
  readonly renewedOn: readonly Day[];
  /** When the ICE process was taken on by agreement, for a contract let before April 2011. */
  readonly voluntaryOn: Day | null;
  /** What a clause of the signed contract says of the ICE contribution; null where none speaks of it. */
  readonly signedClause: ClauseSaying | null;
  readonly signedClauseReference: string;
  /** The commissioner clears each final response before it goes. */
  readonly clearsDrafts: boolean;
  readonly clearsDraftsReference: string;
  /** The last day; null while none is known. */
  readonly endsOn: Day | null;
  readonly subcontractors: readonly string[];
  readonly performanceManager: string;
}

/** What holds of a contract of which nothing more is said, as of every one saved before it was asked. */
export const nothingMoreSaid = {
  kind: 'employment',
  valueBasis: 'total-ex-vat',
  valueOn: null,
  letOn: null,
  renewedOn: [],
  voluntaryOn: null,
  signedClause: null,
  signedClauseReference: '',
  clearsDrafts: false,
  clearsDraftsReference: '',
} as const satisfies Partial<Contract>;

/** A contract as decisions need it. */
export function factsOf(contract: Contract): ContractFacts {
  const { id, name, programme, nation, value, valueBasis, from, extracts } = contract;
  return {
    id,
    name,
    programme,
    nation,
    value: valueBasis === 'total-ex-vat' ? value : null,
    from,
    extracts,
    money: moneyOf(contract),
    ...(contract.clearsDrafts ? { clearsDrafts: contract.clearsDraftsReference } : {}),
  };
}

const moneyOf = (contract: Contract): ContractMoney => ({
  kind: contract.kind,
  letOn: contract.letOn ?? contract.from,
  renewedOn: contract.renewedOn,
  voluntaryOn: contract.voluntaryOn,
  value: valueOf(contract),
  signedClause:
    contract.signedClause === null
      ? null
      : { says: contract.signedClause, reference: contract.signedClauseReference },
});

function valueOf({ value, valueBasis, valueOn }: Contract): ContractValue {
  const on = (basis: ValueBasis): number | null => (basis === valueBasis ? value : null);
  return {
    totalExVatPence: on('total-ex-vat'),
    totalIncVatPence: on('total-inc-vat'),
    annualExVatPence: on('annual-ex-vat'),
    on: valueOn,
  };
}
