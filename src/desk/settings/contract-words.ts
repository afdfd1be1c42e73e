import type { ClauseSaying, ContractKind } from '#kinds/complaint/facts.ts';
import type { ValueBasis } from './contract.ts';

export const kindNames: Readonly<Record<ContractKind, string>> = {
  employment: 'Employment provision',
  'jcp-support': 'Jobcentre Plus support contract',
};

export const valueBasisNames: Readonly<Record<ValueBasis, string>> = {
  'total-ex-vat': 'The whole contract, without VAT',
  'total-inc-vat': 'The whole contract, with VAT',
  'annual-ex-vat': 'A year of it, without VAT',
};

/** How a value is counted, after its amount: "£4,000,000 in all, without VAT". */
export const valueCounted: Readonly<Record<ValueBasis, string>> = {
  'total-ex-vat': 'in all, without VAT',
  'total-inc-vat': 'in all, with VAT',
  'annual-ex-vat': 'a year, without VAT',
};

export const clauseSays: Readonly<Record<ClauseSaying, string>> = {
  WITH_CONTRIBUTION: 'Its signed clause says the contribution is due',
  WITHOUT_CONTRIBUTION: 'Its signed clause says the contribution is not due',
};
