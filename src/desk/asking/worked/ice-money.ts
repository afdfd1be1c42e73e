import { worked } from './worked.ts';

const contract = { pack: 'WP16', letOn: '2012-06-01', value: { totalExVatPence: 90_000_000 } };
const upheld = { endedAt: 'investigation', overall: 'upheld', reportOn: '2018-12-05' };
const paid = { payee: 'CUSTOMER', queryIce: false };

/** DT-REDRESS, and the liabilities of 3.4 beside the contribution. */
export const iceRedress = worked(
  'ice.redress',
  [
    [
      'upheld, £235 for distress and costs',
      { ice: { ...upheld, redressPence: 23_500 } },
      { ...paid, redressPence: 23_500, dueOn: '2019-01-02' },
    ],
    [
      'partly upheld',
      { ice: { ...upheld, overall: 'partly-upheld', redressPence: 10_000 } },
      { ...paid, redressPence: 10_000, dueOn: '2019-01-02' },
    ],
    [
      'a contract of £49,999.99 owes redress all the same',
      {
        contract: { ...contract, value: { totalExVatPence: 4_999_999 } },
        ice: { ...upheld, redressPence: 25_000 },
      },
      { ...paid, redressPence: 25_000, dueOn: '2019-01-02' },
    ],
    [
      'an older contract taken on by agreement owes it too',
      {
        contract: { letOn: '2010-06-01', voluntaryOn: '2012-09-01' },
        ice: { ...upheld, redressPence: 10_000 },
      },
      { ...paid, redressPence: 10_000, dueOn: '2019-01-02' },
    ],
    [
      'and one whose signed clause has no contribution',
      {
        contract: { ...contract, signedClause: 'WITHOUT_CONTRIBUTION' },
        ice: { ...upheld, redressPence: 10_000 },
      },
      { ...paid, redressPence: 10_000, dueOn: '2019-01-02' },
    ],
    [
      'and one of which nothing is known',
      { contract: {}, ice: { ...upheld, redressPence: 10_000 } },
      { ...paid, redressPence: 10_000, dueOn: '2019-01-02' },
    ],
    [
      'four weeks from a report in March',
      { ice: { ...upheld, reportOn: '2018-03-01', redressPence: 10_000 } },
      { ...paid, dueOn: '2018-03-29' },
    ],
    [
      'not upheld, and recommended all the same',
      { ice: { ...upheld, overall: 'not-upheld', redressPence: 5000 } },
      { redressPence: 5000, dueOn: '2019-01-02', queryIce: true },
    ],
    [
      'no finding, and recommended all the same',
      { ice: { ...upheld, overall: 'none', redressPence: 5000 } },
      { redressPence: 5000, dueOn: '2019-01-02', queryIce: true },
    ],
    [
      'not upheld and nothing recommended',
      { ice: { ...upheld, overall: 'not-upheld', redressPence: 0 } },
      { ...paid, redressPence: 0, dueOn: null },
    ],
    [
      'upheld and nothing recommended',
      { ice: { ...upheld, redressPence: 0 } },
      { ...paid, redressPence: 0, dueOn: null },
    ],
    [
      'settled with £100, on the day agreed',
      {
        ice: {
          endedAt: 'settlement',
          redressPence: 10_000,
          agreedPayOn: '2018-11-16',
          closedOn: '2018-11-01',
        },
      },
      { ...paid, redressPence: 10_000, dueOn: '2018-11-16' },
    ],
    [
      'settled, and no day agreed: none is invented',
      { ice: { endedAt: 'settlement', redressPence: 15_000, closedOn: '2018-11-01' } },
      { ...paid, redressPence: 15_000, dueOn: null, missing: ['ice.agreedPayOn'] },
    ],
    [
      'resolved at the first stage with £50',
      { ice: { endedAt: 'resolution', redressPence: 5000, agreedPayOn: '2018-10-01' } },
      { ...paid, redressPence: 5000, dueOn: '2018-10-01' },
    ],
    [
      'settled without money',
      { ice: { endedAt: 'settlement', redressPence: 0 } },
      { ...paid, redressPence: 0, dueOn: null, missing: [] },
    ],
    [
      'upheld without the report’s date',
      { ice: { endedAt: 'investigation', overall: 'upheld', redressPence: 5000 } },
      { redressPence: 5000, dueOn: null, missing: ['ice.reportOn'] },
    ],
    [
      'investigated, and the finding is not known',
      { ice: { endedAt: 'investigation', redressPence: 5000, reportOn: '2018-12-05' } },
      { missing: ['ice.overall'] },
    ],
    ['how much is needed', { ice: upheld }, { missing: ['ice.redressPence'] }],
    ['ICE’s case is needed', {}, { missing: ['ice'] }],
  ],
  { contract },
);

const complaint = (iceRef: string, ice: object = upheld) => ({ iceRef, ice });

export const iceCharges = worked(
  'ice.charges',
  [
    [
      'one complaint of three elements',
      { complaints: [complaint('ICE-1', { ...upheld, elementsUpheld: 3 })] },
      { charges: 1, totalPence: 500_000, refusedDuplicates: [] },
    ],
    [
      'two complaints of one person',
      { complaints: [complaint('ICE-1'), complaint('ICE-2')] },
      { charges: 2, totalPence: 1_000_000, refusedDuplicates: [] },
    ],
    [
      'one reference keyed twice',
      { complaints: [complaint('ICE-1'), complaint('ICE-1')] },
      { charges: 1, totalPence: 500_000, refusedDuplicates: ['ICE-1'] },
    ],
    [
      'keyed three times',
      { complaints: [complaint('ICE-1'), complaint('ICE-1'), complaint('ICE-1')] },
      { charges: 1, refusedDuplicates: ['ICE-1', 'ICE-1'] },
    ],
    [
      'keyed twice, differently',
      { complaints: [complaint('ICE 100/18'), complaint('ice-100-18')] },
      { charges: 1, totalPence: 500_000, refusedDuplicates: ['ice-100-18'] },
    ],
    [
      'one upheld and one not',
      { complaints: [complaint('ICE-1'), complaint('ICE-2', { ...upheld, overall: 'not-upheld' })] },
      { charges: 1, totalPence: 500_000, refusedDuplicates: [] },
    ],
    [
      'one upheld and one settled',
      { complaints: [complaint('ICE-1'), complaint('ICE-2', { endedAt: 'settlement' })] },
      { charges: 1, totalPence: 500_000 },
    ],
    [
      'one upheld and one partly',
      { complaints: [complaint('ICE-1'), complaint('ICE-2', { ...upheld, overall: 'partly-upheld' })] },
      { charges: 1, totalPence: 500_000, pending: 1 },
    ],
    ['none', { complaints: [] }, { charges: 0, totalPence: 0, refusedDuplicates: [] }],
    [
      'two years, two rates',
      {
        complaints: [complaint('ICE-1'), complaint('ICE-2', { ...upheld, reportOn: '2019-12-05' })],
        rates: [{ from: '2019-04-01', pence: 550_000 }],
      },
      { charges: 2, totalPence: 1_050_000 },
    ],
    [
      'under a contract too small',
      {
        contract: { ...contract, value: { totalExVatPence: 4_999_999 } },
        complaints: [complaint('ICE-1'), complaint('ICE-2')],
      },
      { charges: 0, totalPence: 0, refusedDuplicates: [] },
    ],
    [
      'a fact missing in one of them',
      { complaints: [complaint('ICE-1', { endedAt: 'investigation' })] },
      { missing: ['ice.overall of ICE-1'] },
    ],
    ['the complaints are needed', {}, { missing: ['complaints'] }],
  ],
  { contract },
);

export const iceDualCharge = worked('ice.dual-charge', [
  [
    'against both providers',
    { upheldAgainst: ['PROVIDER', 'OUTGOING_PROVIDER'] },
    { oursPence: 500_000, theirsPence: 500_000, oursLedgerPence: 500_000 },
  ],
  [
    'against us alone',
    { upheldAgainst: ['PROVIDER'] },
    { oursPence: 500_000, theirsPence: 0, oursLedgerPence: 500_000 },
  ],
  [
    'against our sub-contractor',
    { upheldAgainst: ['SUBCONTRACTOR'] },
    { oursPence: 500_000, theirsPence: 0, oursLedgerPence: 500_000 },
  ],
  [
    'against the outgoing provider alone',
    { upheldAgainst: ['OUTGOING_PROVIDER'] },
    { oursPence: 0, theirsPence: 500_000, oursLedgerPence: 0 },
  ],
  [
    'against us and our sub-contractor: one',
    { upheldAgainst: ['PROVIDER', 'SUBCONTRACTOR'] },
    { oursPence: 500_000, theirsPence: 0, oursLedgerPence: 500_000 },
  ],
  ['against nobody', { upheldAgainst: [] }, { oursPence: 0, theirsPence: 0, oursLedgerPence: 0 }],
  ['against whom is needed', {}, { missing: ['upheldAgainst'] }],
]);

export const icePayer = worked('ice.payer', [
  ['the prime provider', { payers: ['PRIME'] }, { allowed: true, refusal: null, payer: 'PRIME' }],
  [
    'the sub-contractor',
    { payers: ['SUBCONTRACTOR'] },
    { allowed: true, refusal: null, payer: 'SUBCONTRACTOR' },
  ],
  ['nobody named: the prime provider', { payers: [] }, { allowed: true, refusal: null, payer: 'PRIME' }],
  ['both', { payers: ['PRIME', 'SUBCONTRACTOR'] }, { allowed: false, refusal: 'ONE_PAYER', payer: null }],
  [
    'both, the other way round',
    { payers: ['SUBCONTRACTOR', 'PRIME'] },
    { allowed: false, refusal: 'ONE_PAYER' },
  ],
  ['the same twice is one', { payers: ['PRIME', 'PRIME'] }, { allowed: true, payer: 'PRIME' }],
  ['the payers are needed', {}, { missing: ['payers'] }],
]);

const left = { clawbackPence: 0, contributionPence: 0 };

export const phsoRedress = worked(
  'phso.redress',
  [
    [
      'a higher figure in place of ICE’s',
      { phso: { kind: 'different', pence: 40_000 } },
      { ...left, totalPence: 40_000, balancePence: 15_000 },
    ],
    [
      'a penny more',
      { phso: { kind: 'different', pence: 25_001 } },
      { ...left, totalPence: 25_001, balancePence: 1 },
    ],
    [
      'the same figure',
      { phso: { kind: 'different', pence: 25_000 } },
      { ...left, totalPence: 25_000, balancePence: 0, managerDecides: false },
    ],
    [
      'a penny less: nothing is asked back',
      { phso: { kind: 'different', pence: 24_999 } },
      { ...left, totalPence: 25_000, balancePence: 0, managerDecides: true },
    ],
    [
      'a lower figure',
      { phso: { kind: 'different', pence: 10_000 } },
      { ...left, totalPence: 25_000, balancePence: 0, managerDecides: true },
    ],
    [
      'more beside ICE’s',
      { phso: { kind: 'additional', pence: 10_000 } },
      { ...left, totalPence: 35_000, balancePence: 10_000 },
    ],
    [
      'nothing beside ICE’s',
      { phso: { kind: 'additional', pence: 0 } },
      { ...left, totalPence: 25_000, balancePence: 0 },
    ],
    [
      'where ICE set nothing',
      { icePence: 0, phso: { kind: 'different', pence: 10_000 } },
      { ...left, totalPence: 10_000, balancePence: 10_000 },
    ],
    ['which of the two is needed', { phso: { pence: 10_000 } }, { missing: ['phso.kind'] }],
    ['how much is needed', { phso: { kind: 'additional' } }, { missing: ['phso.pence'] }],
    [
      'what ICE set is needed',
      { icePence: null, phso: { kind: 'additional', pence: 10_000 } },
      { missing: ['icePence'] },
    ],
  ],
  { icePence: 25_000 },
);

export const specialPayments = worked('figures.special-payments', [
  [
    'a contribution, redress and goodwill',
    {
      payments: [
        { kind: 'contribution', pence: 500_000 },
        { kind: 'redress', pence: 25_000 },
        { kind: 'goodwill', pence: 5000 },
      ],
    },
    { totalPence: 30_000 },
  ],
  ['a contribution alone', { payments: [{ kind: 'ice-contribution', pence: 500_000 }] }, { totalPence: 0 }],
  [
    'however it is written',
    {
      payments: [
        { kind: 'ICE_CONTRIBUTION', pence: 500_000 },
        { kind: 'Redress', pence: 100 },
      ],
    },
    { totalPence: 100 },
  ],
  [
    'a contribution by any name',
    {
      payments: [
        { kind: 'contribution to ICE costs', pence: 500_000 },
        { kind: 'ice-fee', pence: 500_000 },
        { kind: 'ex gratia', pence: 5000 },
      ],
    },
    { totalPence: 5000 },
  ],
  [
    'what the Ombudsman ordered',
    {
      payments: [
        { kind: 'ombudsman-redress', pence: 15_000 },
        { kind: 'phso-redress', pence: 1 },
      ],
    },
    { totalPence: 15_001 },
  ],
  [
    'somebody’s distress and costs',
    {
      payments: [
        { kind: 'consolatory', pence: 20_000 },
        { kind: 'costs', pence: 3500 },
      ],
    },
    { totalPence: 23_500 },
  ],
  [
    'an entry reversed',
    {
      payments: [
        { kind: 'goodwill', pence: 5000 },
        { kind: 'goodwill', pence: -5000 },
      ],
    },
    { totalPence: 0 },
  ],
  ['none', { payments: [] }, { missing: [], totalPence: 0 }],
  ['the payments are needed', {}, { missing: ['payments'] }],
]);
