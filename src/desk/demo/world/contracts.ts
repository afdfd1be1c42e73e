import { type Day, day, plusMonths } from '#core/day.ts';
import type { Pence } from '#core/money.ts';
import { type Contract, nothingMoreSaid } from '../../settings/contract.ts';

const pounds = (amount: number): Pence => (amount * 100) as Pence;

/** What is said of a contract of the demo; the rest is blank. */
type Said = Pick<Contract, 'id' | 'name' | 'programme' | 'nation' | 'from'> & Partial<Contract>;

const contract = (said: Said): Contract => ({
  ...nothingMoreSaid,
  value: null,
  endsOn: null,
  subcontractors: [],
  performanceManager: '',
  extracts: [],
  ...said,
});

/**
 * The contracts of the demo, begun before its first day, and how often a complaint belongs to each. Three carry nearly all of
 * the work; the others are small or old, so that every way an ICE contribution can turn out is there to be met.
 */
export const demoContracts = (first: Day): readonly (readonly [weight: number, contract: Contract])[] => [
  [
    48,
    contract({
      id: 'work-programme-larkshire',
      name: 'Work Programme, Larkshire',
      programme: 'work-programme',
      nation: 'england-and-wales',
      value: pounds(38_000_000),
      valueOn: plusMonths(first, -56),
      letOn: plusMonths(first, -56),
      from: plusMonths(first, -54),
      renewedOn: [plusMonths(first, -6)],
      endsOn: plusMonths(first, 66),
      subcontractors: ['Kestrel Yard Training', 'Dunlin Skills'],
      performanceManager: 'Performance Manager, Larkshire',
    }),
  ],
  [
    24,
    contract({
      id: 'cpa-18-fenmoor',
      name: 'Work Programme CPA 18, Fenmoor',
      programme: 'cpa18',
      nation: 'scotland',
      value: pounds(14_000_000),
      valueOn: plusMonths(first, -43),
      letOn: plusMonths(first, -43),
      from: plusMonths(first, -42),
      endsOn: plusMonths(first, 54),
      subcontractors: ['Dunlin Skills'],
      performanceManager: 'Performance Manager, Fenmoor',
    }),
  ],
  [
    16,
    contract({
      id: 'steps-kestrel-bay',
      name: 'Steps into Work, Kestrel Bay',
      programme: 'other',
      nation: 'northern-ireland',
      value: pounds(7_200_000),
      valueBasis: 'total-inc-vat',
      valueOn: plusMonths(first, -30),
      from: plusMonths(first, -30),
      endsOn: plusMonths(first, 42),
      signedClause: 'WITH_CONTRIBUTION',
      signedClauseReference: 'Annex 4, clause 2.11.3',
      subcontractors: ['Kestrel Yard Training'],
    }),
  ],
  [
    7,
    contract({
      id: 'access-to-work-heron-sound',
      name: 'Access to Work assessments, Heron Sound',
      programme: 'access-to-work',
      nation: 'england-and-wales',
      value: pounds(2_400_000),
      valueOn: plusMonths(first, -7),
      letOn: plusMonths(first, -7),
      from: plusMonths(first, -6),
      endsOn: plusMonths(first, 54),
      clearsDrafts: true,
      clearsDraftsReference: 'Schedule 5, clause 12: draft replies go to DWP before they are sent',
      performanceManager: 'Performance Manager, Heron Sound',
    }),
  ],
  [
    2,
    contract({
      id: 'next-step-marsh-end',
      name: 'Next Step, Marsh End',
      programme: 'other',
      nation: 'england-and-wales',
      value: pounds(2_000_000),
      valueOn: day('2010-03-01'),
      letOn: day('2010-03-01'),
      from: day('2010-04-05'),
      voluntaryOn: day('2012-09-03'),
    }),
  ],
  [
    1,
    contract({
      id: 'work-trials-dunlin-hill',
      name: 'Work trials, Dunlin Hill',
      programme: 'other',
      nation: 'england-and-wales',
      value: pounds(310_000),
      valueOn: day('2009-11-16'),
      letOn: day('2009-11-16'),
      from: day('2010-01-04'),
    }),
  ],
  [
    1,
    contract({
      id: 'skills-taster-larkton',
      name: 'Skills taster, Larkton',
      programme: 'other',
      nation: 'england-and-wales',
      value: pounds(36_500),
      valueOn: plusMonths(first, -14),
      from: plusMonths(first, -14),
      endsOn: plusMonths(first, 34),
    }),
  ],
  [
    1,
    contract({
      id: 'coaching-tern-point',
      name: 'Coaching, Tern Point',
      programme: 'other',
      nation: 'scotland',
      value: pounds(50_000),
      valueOn: plusMonths(first, -12),
      from: plusMonths(first, -12),
      endsOn: plusMonths(first, 36),
    }),
  ],
  [
    1,
    contract({
      id: 'return-to-work-sandhaven',
      name: 'Return to work, Sandhaven',
      programme: 'other',
      nation: 'england-and-wales',
      from: plusMonths(first, -10),
      endsOn: plusMonths(first, 38),
    }),
  ],
];
