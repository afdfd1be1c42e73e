import type { Example } from '#core/rule.ts';

const contract = { pack: 'WP16', letOn: '2012-06-01', value: { totalExVatPence: 400_000_000 } };
const upheld = { endedAt: 'investigation', overall: 'upheld', reportOn: '2018-12-05' };

export const contributionExamples: readonly Example[] = [
  {
    facts: { contract, ice: upheld },
    answer: { status: 'DUE', contributionPence: 500_000, dueOn: '2019-01-02', flags: [] },
    why: 'Upheld in a final report, under a contract of 2012 worth £4,000,000.',
  },
  {
    facts: { contract, ice: { ...upheld, endedAt: 'settlement', overall: 'none' } },
    answer: { status: 'NONE', contributionPence: 0, dueOn: null },
    why: 'Settled at the second stage.',
  },
  {
    facts: { contract: { ...contract, value: null }, ice: upheld },
    answer: { status: 'PENDING', proposedPence: 500_000, flags: ['VALUE_MISSING'] },
    why: 'Nobody has recorded what the contract is worth: pending, and not £0.',
  },
  {
    facts: { contract: { ...contract, value: { totalExVatPence: 5_000_000 } }, ice: upheld },
    answer: { status: 'DUE', contributionPence: 500_000, flags: ['VALUE_EXACTLY_AT_THRESHOLD'] },
    why: 'Worth exactly £50,000: the sources disagree, so somebody looks.',
  },
  {
    facts: { contract, ice: { ...upheld, overall: 'partly-upheld' } },
    answer: { status: 'PENDING', proposedPence: 500_000, dueOn: '2019-01-02', flags: ['PARTLY_UPHELD'] },
    why: 'Partly upheld: the day is provisional.',
  },
];
