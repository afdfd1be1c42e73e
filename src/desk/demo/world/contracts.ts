import { type Day, plusMonths } from '#core/day.ts';
import type { Pence } from '#core/money.ts';
import { type Contract, nothingMoreSaid } from '../../settings/contract.ts';

const millions = (pounds: number): Pence => (pounds * 100_000_000) as Pence;

/** The three contracts of the demo, begun some years before its first day; how often a complaint belongs to each. */
export const demoContracts = (first: Day): readonly (readonly [weight: number, contract: Contract])[] => [
  [
    55,
    {
      ...nothingMoreSaid,
      id: 'work-programme-larkshire',
      name: 'Work Programme, Larkshire',
      programme: 'work-programme',
      nation: 'england-and-wales',
      value: millions(38),
      from: plusMonths(first, -54),
      endsOn: plusMonths(first, 66),
      subcontractors: ['Kestrel Yard Training', 'Dunlin Skills'],
      performanceManager: 'Performance Manager, Larkshire',
      extracts: [],
    },
  ],
  [
    27,
    {
      ...nothingMoreSaid,
      id: 'cpa-18-fenmoor',
      name: 'Work Programme CPA 18, Fenmoor',
      programme: 'cpa18',
      nation: 'scotland',
      value: millions(14),
      from: plusMonths(first, -42),
      endsOn: plusMonths(first, 54),
      subcontractors: ['Dunlin Skills'],
      performanceManager: 'Performance Manager, Fenmoor',
      extracts: [],
    },
  ],
  [
    18,
    {
      ...nothingMoreSaid,
      id: 'steps-kestrel-bay',
      name: 'Steps into Work, Kestrel Bay',
      programme: 'other',
      nation: 'northern-ireland',
      value: millions(6),
      from: plusMonths(first, -30),
      endsOn: plusMonths(first, 42),
      subcontractors: ['Kestrel Yard Training'],
      performanceManager: '',
      extracts: [],
    },
  ],
];
