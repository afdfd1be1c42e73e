import { type Worked, worked } from './worked.ts';

const rule = 'ice.contribution';
const upheld = { endedAt: 'investigation', overall: 'upheld', reportOn: '2018-12-05' };
const worth = (totalExVatPence: number) => ({ totalExVatPence });
const ours = { pack: 'WP16', letOn: '2012-06-01', value: worth(90_000_000) };
const due = { status: 'DUE', contributionPence: 500_000, dueOn: '2019-01-02', flags: [] };
const none = { status: 'NONE', contributionPence: 0, dueOn: null, flags: [] };
const outside = { ...none, flags: ['PROCESS_NOT_IN_CONTRACT'] };
const pending = { status: 'PENDING', contributionPence: null, proposedPence: 500_000, dueOn: '2019-01-02' };

/** DT-COST 4.2 and 3.4: ICE’s part. */
const byIce: Worked[] = worked(
  rule,
  [
    [
      'resolved at the first stage',
      { ice: { endedAt: 'resolution', overall: 'none' } },
      { ...none, row: 'COST-1' },
    ],
    [
      'settled at the second, with £150 agreed',
      { ice: { endedAt: 'settlement', overall: 'none', redressPence: 15_000, agreedPayOn: '2018-11-01' } },
      none,
    ],
    [
      'settled: whatever somebody writes down as the finding, none was determined',
      { ice: { ...upheld, endedAt: 'settlement' } },
      none,
    ],
    [
      'settled, and nobody knows what the contract is worth',
      { contract: { letOn: '2012-06-01', value: null }, ice: { endedAt: 'settlement' } },
      { ...none, missing: [] },
    ],
    ['investigated and upheld', { ice: upheld }, { ...due, row: 'COST-11' }],
    [
      'investigated and not upheld',
      { ice: { ...upheld, overall: 'not-upheld' } },
      { ...none, row: 'COST-2' },
    ],
    [
      'not upheld, and the report’s date does not matter',
      { ice: { endedAt: 'investigation', overall: 'not-upheld' } },
      { ...none, missing: [] },
    ],
    ['four elements, three upheld: one contribution', { ice: { ...upheld, elementsUpheld: 3 } }, due],
    [
      'partly upheld: provisional',
      { ice: { ...upheld, overall: 'partly-upheld' } },
      { ...pending, flags: ['PARTLY_UPHELD'], row: 'COST-9' },
    ],
    [
      'withdrawn during the investigation: pending with nothing proposed',
      { ice: { endedAt: 'investigation', overall: 'none' } },
      {
        status: 'PENDING',
        contributionPence: null,
        proposedPence: 0,
        dueOn: null,
        flags: ['NO_FINDING'],
        row: 'COST-3',
      },
    ],
    ['upheld against us', { ice: { ...upheld, against: ['PROVIDER'] } }, due],
    ['upheld against our sub-contractor', { ice: { ...upheld, against: ['SUBCONTRACTOR'] } }, due],
    [
      'upheld against Jobcentre Plus alone',
      { ice: { ...upheld, against: ['JCP'] } },
      { ...none, row: 'COST-4' },
    ],
    [
      'upheld against the outgoing provider alone',
      { ice: { ...upheld, against: ['OUTGOING_PROVIDER'] } },
      none,
    ],
    ['upheld against Jobcentre Plus and us', { ice: { ...upheld, against: ['JCP', 'PROVIDER'] } }, due],
    [
      'upheld against both providers: ours',
      { ice: { ...upheld, against: ['PROVIDER', 'OUTGOING_PROVIDER'] } },
      due,
    ],
    [
      'partly upheld against Jobcentre Plus alone',
      { ice: { ...upheld, overall: 'partly-upheld', against: ['JCP'] } },
      none,
    ],
    [
      'the four weeks of a report in March',
      { ice: { ...upheld, reportOn: '2018-03-01' } },
      { ...due, dueOn: '2018-03-29' },
    ],
    [
      'they end on a leap day',
      { ice: { ...upheld, reportOn: '2020-02-01' } },
      { ...due, dueOn: '2020-02-29' },
    ],
    ['what ended it is needed', { ice: { overall: 'upheld' } }, { missing: ['ice.endedAt'] }],
    [
      'the overall finding is needed, and is not worked out from the elements',
      { ice: { endedAt: 'investigation', elementsUpheld: 2, reportOn: '2018-12-05' } },
      { missing: ['ice.overall'] },
    ],
    [
      'without the report’s date it is owed, and nobody knows by when',
      { ice: { endedAt: 'investigation', overall: 'upheld' } },
      { status: 'DUE', contributionPence: 500_000, dueOn: null, missing: ['ice.reportOn'] },
    ],
    ['ICE’s case is needed', {}, { missing: ['ice'] }],
  ],
  { contract: ours },
);

/** When the contract was let, renewed and taken on. */
const byDates: Worked[] = worked(
  rule,
  [
    [
      'let on 31 March 2011',
      { contract: { letOn: '2011-03-31', value: worth(100_000_000) } },
      { ...outside, row: 'COST-5' },
    ],
    ['let on 1 April 2011', { contract: { letOn: '2011-04-01', value: worth(100_000_000) } }, due],
    ['let on 2 April 2011', { contract: { letOn: '2011-04-02', value: worth(100_000_000) } }, due],
    [
      'let on 15 April 2011, which “post April 2011” would leave out',
      { contract: { letOn: '2011-04-15', value: worth(100_000_000) } },
      due,
    ],
    [
      'let in 2010 and renewed on 31 March 2011',
      { contract: { letOn: '2010-01-01', renewedOn: ['2011-03-31'], value: worth(100_000_000) } },
      outside,
    ],
    [
      'let in 2010 and renewed on 1 April 2011',
      { contract: { letOn: '2010-01-01', renewedOn: ['2011-04-01'], value: worth(100_000_000) } },
      due,
    ],
    [
      'two renewals: the latest counts',
      {
        contract: { letOn: '2008-01-01', renewedOn: ['2010-01-01', '2013-01-01'], value: worth(100_000_000) },
      },
      due,
    ],
    [
      'renewed the day before the report',
      { contract: { letOn: '2010-01-01', renewedOn: ['2018-12-04'], value: worth(100_000_000) } },
      due,
    ],
    [
      'renewed on the report’s day',
      { contract: { letOn: '2010-01-01', renewedOn: ['2018-12-05'], value: worth(100_000_000) } },
      due,
    ],
    [
      'renewed the day after: the facts are those of the report’s day',
      { contract: { letOn: '2010-01-01', renewedOn: ['2018-12-06'], value: worth(100_000_000) } },
      outside,
    ],
    [
      'let in 2010, £2 million, taken on by agreement in September 2012',
      { contract: { letOn: '2010-06-01', voluntaryOn: '2012-09-01', value: worth(200_000_000) } },
      { ...none, row: 'COST-6' },
    ],
    [
      'taken on by agreement and worth little',
      { contract: { letOn: '2010-06-01', voluntaryOn: '2012-09-01', value: worth(1_000_000) } },
      { ...none, row: 'COST-6' },
    ],
    [
      'taken on by agreement, and its value is not known',
      { contract: { letOn: '2010-06-01', voluntaryOn: '2012-09-01', value: null } },
      { ...none, missing: [] },
    ],
    [
      'taken on by agreement after the report',
      { contract: { letOn: '2010-06-01', voluntaryOn: '2018-12-06', value: worth(200_000_000) } },
      outside,
    ],
    [
      'taken on by agreement on the report’s day',
      { contract: { letOn: '2010-06-01', voluntaryOn: '2018-12-05', value: worth(200_000_000) } },
      none,
    ],
    [
      'the same contract renewed in 2014: agreement ended with the renewal',
      {
        contract: {
          letOn: '2010-06-01',
          voluntaryOn: '2012-09-01',
          renewedOn: ['2014-06-01'],
          value: worth(200_000_000),
        },
        ice: { ...upheld, reportOn: '2015-06-01' },
      },
      { ...due, dueOn: '2015-06-29' },
    ],
    [
      'a report of 2013, before that renewal',
      {
        contract: {
          letOn: '2010-06-01',
          voluntaryOn: '2012-09-01',
          renewedOn: ['2014-06-01'],
          value: worth(200_000_000),
        },
        ice: { ...upheld, reportOn: '2013-06-01' },
      },
      none,
    ],
    [
      'renewed on the very day it was taken on',
      {
        contract: {
          letOn: '2010-06-01',
          voluntaryOn: '2012-09-01',
          renewedOn: ['2012-09-01'],
          value: worth(200_000_000),
        },
      },
      due,
    ],
    [
      'a Jobcentre Plus support contract',
      { contract: { kind: 'jcp-support', letOn: '2015-01-01', value: worth(100_000_000) } },
      outside,
    ],
    [
      'a Jobcentre Plus support contract of no known value',
      { contract: { kind: 'jcp-support', letOn: '2015-01-01', value: null } },
      { ...outside, missing: [] },
    ],
    [
      'when it was let is not known',
      { contract: { value: worth(100_000_000) } },
      { ...pending, flags: [], missing: ['contract.letOn'], row: 'COST-8-process' },
    ],
    [
      'when it was let is not known, but it was renewed in 2014',
      { contract: { renewedOn: ['2014-01-01'], value: worth(100_000_000) } },
      due,
    ],
    [
      'when it was let is not known, but it is worth too little',
      { contract: { value: worth(100_000) } },
      { ...none, missing: [] },
    ],
    [
      'let after the report was dated',
      { contract: { letOn: '2019-01-01', value: worth(100_000_000) } },
      { ...pending, missing: ['contract.letOn'] },
    ],
    [
      'without the report’s date a renewal may count or not',
      {
        contract: { letOn: '2010-01-01', renewedOn: ['2014-01-01'], value: worth(100_000_000) },
        ice: { endedAt: 'investigation', overall: 'upheld' },
      },
      { missing: ['ice.reportOn'] },
    ],
    [
      'nothing of the contract is known',
      { contract: {} },
      { ...pending, flags: ['VALUE_MISSING'], missing: ['contract.value.totalExVatPence', 'contract.letOn'] },
    ],
  ],
  { ice: upheld },
);

/** What the contract is worth. */
const byValue: Worked[] = worked(
  rule,
  [
    ['£49,999.99', { contract: { ...ours, value: worth(4_999_999) } }, { ...none, row: 'COST-7' }],
    [
      '£50,000.00 exactly',
      { contract: { ...ours, value: worth(5_000_000) } },
      { ...due, flags: ['VALUE_EXACTLY_AT_THRESHOLD'], row: 'COST-10' },
    ],
    ['£50,000.01', { contract: { ...ours, value: worth(5_000_001) } }, { ...due, row: 'COST-11' }],
    [
      'partly upheld at exactly £50,000',
      { contract: { ...ours, value: worth(5_000_000) }, ice: { ...upheld, overall: 'partly-upheld' } },
      { ...pending, flags: ['PARTLY_UPHELD', 'VALUE_EXACTLY_AT_THRESHOLD'] },
    ],
    [
      'partly upheld at £49,999.99',
      { contract: { ...ours, value: worth(4_999_999) }, ice: { ...upheld, overall: 'partly-upheld' } },
      none,
    ],
    [
      'not upheld at exactly £50,000',
      { contract: { ...ours, value: worth(5_000_000) }, ice: { ...upheld, overall: 'not-upheld' } },
      none,
    ],
    ['nothing', { contract: { ...ours, value: worth(0) } }, none],
    [
      'no value recorded',
      { contract: { ...ours, value: null } },
      { ...pending, flags: ['VALUE_MISSING'], missing: ['contract.value.totalExVatPence'], row: 'COST-8' },
    ],
    [
      'the value left out',
      { contract: { pack: 'WP16', letOn: '2012-06-01' } },
      { ...pending, flags: ['VALUE_MISSING'] },
    ],
    [
      'every figure of it empty',
      {
        contract: {
          ...ours,
          value: { totalExVatPence: null, totalIncVatPence: null, annualExVatPence: null },
        },
      },
      { ...pending, flags: ['VALUE_MISSING'] },
    ],
    [
      '£59,000 with VAT is £49,166 without: it counts without, where that is known',
      { contract: { ...ours, value: { totalExVatPence: 4_916_666, totalIncVatPence: 5_900_000 } } },
      none,
    ],
    [
      'only with VAT, above the threshold: it may be below without',
      { contract: { ...ours, value: { totalIncVatPence: 5_500_000 } } },
      { ...pending, flags: ['VALUE_MISSING'] },
    ],
    [
      'only with VAT, at the threshold',
      { contract: { ...ours, value: { totalIncVatPence: 5_000_000 } } },
      { ...pending, flags: ['VALUE_MISSING'] },
    ],
    [
      'only with VAT, and below even so',
      { contract: { ...ours, value: { totalIncVatPence: 4_999_999 } } },
      none,
    ],
    [
      '£30,000 a year for two years: the total counts',
      { contract: { ...ours, value: { totalExVatPence: 6_000_000, annualExVatPence: 3_000_000 } } },
      due,
    ],
    [
      '£60,000 a year for half a year: the total counts',
      { contract: { ...ours, value: { totalExVatPence: 3_000_000, annualExVatPence: 6_000_000 } } },
      none,
    ],
    [
      'only for one year, below',
      { contract: { ...ours, value: { annualExVatPence: 3_000_000 } } },
      { ...pending, flags: ['VALUE_MISSING'] },
    ],
    [
      'only for one year, above: a contract may run for less',
      { contract: { ...ours, value: { annualExVatPence: 6_000_000 } } },
      { ...pending, flags: ['VALUE_MISSING'] },
    ],
  ],
  { ice: upheld },
);

/** What the signed contract says, what DWP states, and the rate. */
const byWord: Worked[] = worked(
  rule,
  [
    [
      'a signed clause without a contribution',
      { contract: { ...ours, signedClause: 'WITHOUT_CONTRIBUTION' } },
      none,
    ],
    [
      'a signed clause without one, and no value known',
      { contract: { ...ours, value: null, signedClause: 'WITHOUT_CONTRIBUTION' } },
      { ...none, missing: [] },
    ],
    [
      'a signed clause without one, partly upheld',
      {
        contract: { ...ours, signedClause: 'WITHOUT_CONTRIBUTION' },
        ice: { ...upheld, overall: 'partly-upheld' },
      },
      none,
    ],
    [
      'a signed clause with one, although the contract is small',
      { contract: { ...ours, value: worth(1_000_000), signedClause: 'WITH_CONTRIBUTION' } },
      due,
    ],
    [
      'a signed clause with one, at exactly £50,000: nothing is left to check',
      { contract: { ...ours, value: worth(5_000_000), signedClause: 'WITH_CONTRIBUTION' } },
      due,
    ],
    [
      'a signed clause with one, and no value known',
      { contract: { ...ours, value: null, signedClause: 'WITH_CONTRIBUTION' } },
      { ...due, missing: [] },
    ],
    [
      'a signed clause with one, in an old contract taken on by agreement',
      {
        contract: {
          letOn: '2010-01-01',
          voluntaryOn: '2012-09-01',
          value: worth(90_000_000),
          signedClause: 'WITH_CONTRIBUTION',
        },
      },
      due,
    ],
    [
      'a signed clause with one, in an old contract',
      { contract: { letOn: '2010-01-01', value: worth(90_000_000), signedClause: 'WITH_CONTRIBUTION' } },
      due,
    ],
    [
      'a signed clause with one, partly upheld',
      {
        contract: { ...ours, signedClause: 'WITH_CONTRIBUTION' },
        ice: { ...upheld, overall: 'partly-upheld' },
      },
      { ...pending, flags: ['PARTLY_UPHELD'] },
    ],
    [
      'a signed clause with one, not upheld',
      { contract: { ...ours, signedClause: 'WITH_CONTRIBUTION' }, ice: { ...upheld, overall: 'not-upheld' } },
      none,
    ],
    [
      'a signed clause with one, settled',
      { contract: { ...ours, signedClause: 'WITH_CONTRIBUTION' }, ice: { endedAt: 'settlement' } },
      none,
    ],
    [
      'a signed clause with one, upheld against somebody else',
      { contract: { ...ours, signedClause: 'WITH_CONTRIBUTION' }, ice: { ...upheld, against: ['JCP'] } },
      none,
    ],
    [
      'another amount stated by DWP, with its reference',
      {
        contract: { ...ours, pack: 'AW7' },
        ice: { ...upheld, exception: { pence: 250_000, dwpRef: 'DWP-EX-1' } },
      },
      { ...due, contributionPence: 250_000 },
    ],
    ['another amount without a reference', { ice: { ...upheld, exception: { pence: 250_000 } } }, due],
    [
      'another amount with a blank reference',
      { ice: { ...upheld, exception: { pence: 0, dwpRef: '  ' } } },
      due,
    ],
    [
      'let off by DWP, with its reference',
      { ice: { ...upheld, exception: { pence: 0, dwpRef: 'DWP-EX-2' } } },
      none,
    ],
    [
      'partly upheld, and DWP has stated an amount',
      { ice: { ...upheld, overall: 'partly-upheld', exception: { pence: 250_000, dwpRef: 'DWP-EX-3' } } },
      { ...due, contributionPence: 250_000 },
    ],
    [
      'not upheld, whatever DWP stated',
      { ice: { ...upheld, overall: 'not-upheld', exception: { pence: 250_000, dwpRef: 'DWP-EX-4' } } },
      none,
    ],
    ['a later rate, on the eve of its first day', { rates: [{ from: '2018-12-06', pence: 550_000 }] }, due],
    [
      'on its first day',
      { rates: [{ from: '2018-12-05', pence: 550_000 }] },
      { ...due, contributionPence: 550_000 },
    ],
    [
      'rates in no order',
      {
        rates: [
          { from: '2018-04-01', pence: 550_000 },
          { from: '2011-04-01', pence: 500_000 },
          { from: '2017-04-01', pence: 525_000 },
        ],
      },
      { ...due, contributionPence: 550_000 },
    ],
    [
      'a rate given from the start stands in place of the guidance’s',
      { rates: [{ from: '2011-04-01', pence: 450_000 }] },
      { ...due, contributionPence: 450_000 },
    ],
    [
      'the rate of the report counts, also for what is pending',
      { ice: { ...upheld, overall: 'partly-upheld' }, rates: [{ from: '2018-04-01', pence: 550_000 }] },
      { ...pending, proposedPence: 550_000, flags: ['PARTLY_UPHELD'] },
    ],
    [
      'several rates and no report’s date',
      {
        ice: { endedAt: 'investigation', overall: 'upheld' },
        rates: [{ from: '2018-04-01', pence: 550_000 }],
      },
      { missing: ['ice.reportOn'] },
    ],
    ['under CPA 18', { contract: { ...ours, pack: 'CPA18' } }, due],
    ['under Access to Work', { contract: { ...ours, pack: 'AW7' } }, due],
    ['under a programme whose chapter is not held', { contract: { ...ours, pack: 'OTHER' } }, due],
  ],
  { contract: ours, ice: upheld },
);

/** DT-COST, every row and both sides of every border. */
export const iceContribution: readonly Worked[] = [...byIce, ...byDates, ...byValue, ...byWord];
