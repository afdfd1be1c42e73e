import { worked } from './worked.ts';

const min = (lastDayKept: string | null, actFrom: string | null) => ({
  kind: 'MINIMUM',
  lastDayKept,
  actFrom,
  overdueFrom: null,
});
const max = (lastDayKept: string | null, overdueFrom: string | null) => ({
  kind: 'MAXIMUM',
  lastDayKept,
  actFrom: null,
  overdueFrom,
});
const report = (paymentReceivedOn: string | null) => ({ record: 'specified-report', paymentReceivedOn });
const anonymous = (paymentReceivedOn: string | null) => ({
  record: 'specified-report-anonymised',
  paymentReceivedOn,
});
const contract = (contractEndedOn: string | null) => ({
  record: 'contract-record',
  contractEndedOn,
  sixYearRule: true,
});
const esf = 'esf-claim-evidence';

/** The dates of table 6.2, and the schedule of 6.1. */
export const retentionLimit = worked('retention.limit', [
  ['paid mid-month', report('2023-01-15'), max('2023-07-15', '2023-07-16')],
  ['paid on the 31st, to a month of 30', report('2023-03-31'), max('2023-09-30', '2023-10-01')],
  ['paid in August, to a leap February', report('2023-08-31'), max('2024-02-29', '2024-03-01')],
  ['paid on 29 August', report('2024-08-29'), max('2025-02-28', '2025-03-01')],
  ['paid on 28 February: not the month’s end', report('2023-02-28'), max('2023-08-28', '2023-08-29')],
  ['never paid', report(null), max(null, null)],
  ['finished long ago, never paid', { ...report(null), completedOn: '2022-01-10' }, max(null, null)],
  [
    'the day it was finished does not count',
    { ...report('2023-01-15'), completedOn: '2022-11-01' },
    max('2023-07-15', '2023-07-16'),
  ],
  [
    'paid before it was finished',
    { ...report('2023-01-15'), completedOn: '2023-02-01' },
    max('2023-07-15', '2023-07-16'),
  ],
  [
    'paid at an instant after midnight in London',
    report('2023-06-30T23:30:00Z'),
    max('2024-01-01', '2024-01-02'),
  ],
  ['made anonymous', anonymous('2023-08-31'), max('2029-08-31', '2029-09-01')],
  ['anonymous, paid on a leap day', anonymous('2024-02-29'), max('2030-02-28', '2030-03-01')],
  ['anonymous, never paid', anonymous(null), max(null, null)],
  ['a contract ended on a leap day', contract('2024-02-29'), min('2030-02-28', '2030-03-01')],
  ['a contract ended at new year', contract('2023-12-31'), min('2029-12-31', '2030-01-01')],
  ['a contract that runs', contract(null), min(null, null)],
  [
    'a contract the six years do not bind',
    { ...contract('2024-02-29'), sixYearRule: false },
    { kind: null, lastDayKept: null, actFrom: null, overdueFrom: null },
  ],
  [
    'SCR papers',
    { record: 'scr-papers', provisionEndedOn: '2018-05-01' },
    { kind: 'AT_ONCE', lastDayKept: '2018-05-01', actFrom: '2018-05-01', overdueFrom: '2018-05-02' },
  ],
  [
    'SCR papers while on provision',
    { record: 'scr-papers', provisionEndedOn: null },
    { kind: 'AT_ONCE', lastDayKept: null, actFrom: null, overdueFrom: null },
  ],
  [
    'MAPPA papers at the end of a year',
    { record: 'mappa-papers', provisionEndedOn: '2018-12-31' },
    { kind: 'AT_ONCE', lastDayKept: '2018-12-31', actFrom: '2018-12-31', overdueFrom: '2019-01-01' },
  ],
  ['ESF evidence', { record: esf, sixYearRule: false }, min('2027-12-31', '2028-01-01')],
  ['ESF evidence, nothing said of the contract', { record: esf }, min('2027-12-31', '2028-01-01')],
  [
    'ESF evidence, the six years end later',
    { record: esf, contractEndedOn: '2024-06-30', sixYearRule: true },
    min('2030-06-30', '2030-07-01'),
  ],
  [
    'ESF evidence, the six years end sooner',
    { record: esf, contractEndedOn: '2020-06-30', sixYearRule: true },
    min('2027-12-31', '2028-01-01'),
  ],
  [
    'ESF evidence, both on one day',
    { record: esf, contractEndedOn: '2021-12-31', sixYearRule: true },
    min('2027-12-31', '2028-01-01'),
  ],
  [
    'ESF evidence, the contract runs',
    { record: esf, contractEndedOn: null, sixYearRule: true },
    min(null, null),
  ],
  [
    'ESF evidence, the six years do not bind',
    { record: esf, contractEndedOn: '2024-06-30', sixYearRule: false },
    min('2027-12-31', '2028-01-01'),
  ],
  [
    'ESF evidence: whether the six years bind does not matter when they end sooner',
    { record: esf, contractEndedOn: '2020-06-30' },
    min('2027-12-31', '2028-01-01'),
  ],
  [
    'ESF evidence: it matters when they end later',
    { record: esf, contractEndedOn: '2024-06-30' },
    { missing: ['sixYearRule'] },
  ],
  ['which record', { contractEndedOn: '2024-06-30' }, { missing: ['record'] }],
  ['when the contract ended', { record: 'contract-record' }, { missing: ['contractEndedOn'] }],
  [
    'when it was paid',
    { record: 'specified-report', completedOn: '2023-01-01' },
    { missing: ['paymentReceivedOn'] },
  ],
  ['when provision ended', { record: 'scr-papers' }, { missing: ['provisionEndedOn'] }],
  [
    'when the contract ended, of ESF evidence',
    { record: esf, sixYearRule: true },
    { missing: ['contractEndedOn'] },
  ],
]);

const ok = { allowed: true, refusal: null };
const no = (refusal: string) => ({ allowed: false, refusal });
const paid = { ...report('2023-08-31'), holds: [] };
const closed = { ...contract('2024-02-29'), holds: [] };
const esfAlone = { record: esf, sixYearRule: false, holds: [] };
const scr = { record: 'scr-papers', provisionEndedOn: '2018-05-01', holds: [] };
const mappa = { record: 'mappa-papers', provisionEndedOn: '2018-05-01', holds: [] };

/** Table 6.3, for each record of 6.1, on the eve, the day and the day after. */
export const retentionDispose = worked('retention.dispose', [
  ['destroyed on its last day', { ...paid, on: '2024-02-29', choice: 'destroy' }, ok],
  ['destroyed the day after', { ...paid, on: '2024-03-01', choice: 'destroy' }, ok],
  ['destroyed early: a most is not a least', { ...paid, on: '2023-10-01', choice: 'destroy' }, ok],
  ['made anonymous', { ...paid, on: '2024-02-29', choice: 'anonymise' }, ok],
  ['kept on the eve', { ...paid, on: '2024-02-28', choice: 'keep' }, ok],
  ['kept on its last day', { ...paid, on: '2024-02-29', choice: 'keep' }, ok],
  ['kept the day after', { ...paid, on: '2024-03-01', choice: 'keep' }, no('PAST_LIMIT')],
  ['both', { ...paid, on: '2024-02-29', choice: 'destroy-and-anonymise' }, no('ONE_CHOICE_ONLY')],
  ['never paid, kept', { ...report(null), on: '2030-01-01', choice: 'keep', holds: [] }, ok],
  ['never paid, destroyed', { ...report(null), on: '2030-01-01', choice: 'destroy', holds: [] }, ok],
  ...['open-complaint', 'ice-window', 'ice-case', 'phso-case', 'fraud-case', 'erasure-request'].map(
    (hold) =>
      [
        `held by ${hold}`,
        { ...paid, on: '2024-03-01', choice: 'destroy', holds: [hold] },
        no('ON_HOLD'),
      ] as const,
  ),
  [
    'held, and made anonymous',
    { ...paid, on: '2024-03-01', choice: 'anonymise', holds: ['ice-case'] },
    no('ON_HOLD'),
  ],
  [
    'held, and kept: nothing is decided',
    { ...paid, on: '2024-03-01', choice: 'keep', holds: ['ice-case'] },
    no('ON_HOLD'),
  ],
  [
    'held, and both',
    { ...paid, on: '2024-03-01', choice: 'destroy-and-anonymise', holds: ['ice-case'] },
    no('ON_HOLD'),
  ],
  [
    'held in words nobody knows',
    { ...paid, on: '2024-03-01', choice: 'destroy', holds: ['court order'] },
    no('ON_HOLD'),
  ],
  [
    'a hold as people write it',
    { ...paid, on: '2024-03-01', choice: 'destroy', holds: ['ICE case'] },
    no('ON_HOLD'),
  ],
  [
    'a longer time agreed is not agreed for a report',
    { ...paid, on: '2024-03-01', choice: 'destroy', holds: ['agreed-period'] },
    ok,
  ],
  ['no hold spoken of', { ...report('2023-08-31'), on: '2024-03-01', choice: 'destroy' }, ok],
  [
    'anonymous, on its last day',
    { ...anonymous('2023-08-31'), on: '2029-08-31', choice: 'keep', holds: [] },
    ok,
  ],
  [
    'anonymous, the day after',
    { ...anonymous('2023-08-31'), on: '2029-09-01', choice: 'keep', holds: [] },
    no('PAST_LIMIT'),
  ],
  [
    'anonymous already, and made so again',
    { ...anonymous('2023-08-31'), on: '2029-09-01', choice: 'anonymise', holds: [] },
    no('PAST_LIMIT'),
  ],
  [
    'anonymous, destroyed',
    { ...anonymous('2023-08-31'), on: '2029-09-01', choice: 'destroy', holds: [] },
    ok,
  ],
  [
    'a contract’s record on its last day',
    { ...closed, on: '2030-02-28', choice: 'destroy' },
    no('TOO_EARLY'),
  ],
  ['a contract’s record the day after', { ...closed, on: '2030-03-01', choice: 'destroy' }, ok],
  [
    'a contract’s record made anonymous too soon',
    { ...closed, on: '2030-02-28', choice: 'anonymise' },
    no('TOO_EARLY'),
  ],
  ['a contract’s record kept for long', { ...closed, on: '2040-01-01', choice: 'keep' }, ok],
  [
    'a contract that runs',
    { ...contract(null), on: '2040-01-01', choice: 'destroy', holds: [] },
    no('TOO_EARLY'),
  ],
  [
    'a contract’s record with a longer time agreed',
    { ...closed, on: '2030-03-01', choice: 'destroy', holds: ['agreed-period'] },
    no('ON_HOLD'),
  ],
  [
    'a contract the six years do not bind',
    { ...closed, sixYearRule: false, on: '2025-01-01', choice: 'destroy' },
    ok,
  ],
  ['S13: the box on 31 December 2027', { ...esfAlone, on: '2027-12-31', choice: 'destroy' }, no('TOO_EARLY')],
  ['S13: the box on 1 January 2028', { ...esfAlone, on: '2028-01-01', choice: 'destroy' }, ok],
  ['S12: the evidence is kept', { ...esfAlone, on: '2020-01-01', choice: 'keep' }, ok],
  [
    'ESF evidence of a contract that runs',
    { record: esf, contractEndedOn: null, sixYearRule: true, on: '2028-01-01', choice: 'destroy', holds: [] },
    no('TOO_EARLY'),
  ],
  ['S11: SCR papers the day before', { ...scr, on: '2018-04-30', choice: 'destroy' }, no('TOO_EARLY')],
  ['S11: SCR papers on the day', { ...scr, on: '2018-05-01', choice: 'destroy' }, ok],
  ['SCR papers destroyed a day late', { ...scr, on: '2018-05-02', choice: 'destroy' }, ok],
  ['SCR papers kept a day', { ...scr, on: '2018-05-02', choice: 'keep' }, no('PAST_LIMIT')],
  ['SCR papers while on provision', { ...scr, provisionEndedOn: null, on: '2018-05-02', choice: 'keep' }, ok],
  [
    'SCR papers destroyed while on provision',
    { ...scr, provisionEndedOn: null, on: '2018-05-02', choice: 'destroy' },
    no('TOO_EARLY'),
  ],
  [
    'SCR papers are shredded, not made anonymous',
    { ...scr, on: '2018-05-01', choice: 'anonymise' },
    no('PAST_LIMIT'),
  ],
  ['MAPPA papers on the day', { ...mappa, on: '2018-05-01', choice: 'destroy' }, ok],
  ['MAPPA papers kept a day', { ...mappa, on: '2018-05-02', choice: 'keep' }, no('PAST_LIMIT')],
  [
    'MAPPA papers, and they may yet go to ICE: shredded',
    { ...mappa, on: '2018-05-01', choice: 'destroy', holds: ['ice-window'] },
    ok,
  ],
  [
    'MAPPA papers, with a live case: the officer decides first',
    { ...mappa, on: '2018-05-01', choice: 'destroy', holds: ['open-complaint'] },
    no('ON_HOLD'),
  ],
  [
    'when it was paid matters',
    { record: 'specified-report', on: '2024-03-01', choice: 'keep' },
    { allowed: false, missing: ['paymentReceivedOn'] },
  ],
  [
    'whether the contract ended matters',
    { record: 'contract-record', on: '2024-03-01', choice: 'destroy' },
    { allowed: false, missing: ['contractEndedOn'] },
  ],
  ['what is tried, and when', { record: 'scr-papers' }, { missing: ['on', 'choice'] }],
]);
