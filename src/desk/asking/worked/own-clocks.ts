import { worked } from './worked.ts';

const five = { value: 5, unit: 'working-days' };
const ten = { value: 10, unit: 'working-days' };
const days = (value: number) => ({ value, unit: 'working-days' });
const ew = 'england-and-wales';

/** The eight weeks bend for nobody. */
export const clockChange = worked(
  'clock.change',
  [
    [
      'a holiday of the complainant',
      { change: 'pause', reason: 'She is away until June.' },
      { allowed: false },
    ],
    [
      'waiting for the outgoing provider',
      { change: 'pause', reason: 'Waiting for the outgoing provider.' },
      { allowed: false },
    ],
    [
      'agreed by both sides',
      { change: 'extend', reason: 'Both agreed to another week.' },
      { allowed: false },
    ],
    ['no reason at all', { change: 'extend', reason: null }, { allowed: false }],
  ],
  { clock: 'reply-before-ice' },
);

/** K-STG: the time the provider publishes, counted over the nation's own bank holidays. */
export const stage = worked('clock.stage', [
  ['Easter in England and Wales', { nation: ew, startsAt: '2018-03-29', limit: five }, { due: '2018-04-09' }],
  [
    'Easter Monday is worked in Scotland',
    { nation: 'scotland', startsAt: '2018-03-29', limit: five },
    { due: '2018-04-06' },
  ],
  [
    'Easter in Northern Ireland',
    { nation: 'northern-ireland', startsAt: '2018-03-29', limit: five },
    { due: '2018-04-09' },
  ],
  ['a plain week', { nation: ew, startsAt: '2018-03-05', limit: five }, { due: '2018-03-12' }],
  [
    'a plain week in Scotland',
    { nation: 'scotland', startsAt: '2018-03-05', limit: five },
    { due: '2018-03-12' },
  ],
  [
    'opened on a Saturday: Monday is day 1',
    { nation: ew, startsAt: '2018-03-03', limit: five },
    { due: '2018-03-09' },
  ],
  [
    'over Christmas in England and Wales',
    { nation: ew, startsAt: '2018-12-21', limit: five },
    { due: '2019-01-02' },
  ],
  [
    'over Christmas in Scotland, 2 January too',
    { nation: 'scotland', startsAt: '2018-12-21', limit: five },
    { due: '2019-01-03' },
  ],
  [
    'over Christmas in Northern Ireland',
    { nation: 'northern-ireland', startsAt: '2018-12-21', limit: five },
    { due: '2019-01-02' },
  ],
  ['ten days over Easter', { nation: ew, startsAt: '2018-03-16', limit: ten }, { due: '2018-04-03' }],
  ['the same in Scotland', { nation: 'scotland', startsAt: '2018-03-16', limit: ten }, { due: '2018-04-02' }],
  [
    'and with St Patrick’s Day in Northern Ireland',
    { nation: 'northern-ireland', startsAt: '2018-03-16', limit: ten },
    { due: '2018-04-04' },
  ],
  [
    'opened on a bank holiday',
    { nation: 'northern-ireland', startsAt: '2018-03-19', limit: ten },
    { due: '2018-04-04' },
  ],
  [
    '12 July in Northern Ireland',
    { nation: 'northern-ireland', startsAt: '2018-07-11', limit: days(2) },
    { due: '2018-07-16' },
  ],
  [
    '12 July is worked elsewhere',
    { nation: ew, startsAt: '2018-07-11', limit: days(2) },
    { due: '2018-07-13' },
  ],
  [
    'the first Monday of August in Scotland',
    { nation: 'scotland', startsAt: '2018-08-03', limit: days(1) },
    { due: '2018-08-07' },
  ],
  [
    'which is worked in England',
    { nation: ew, startsAt: '2018-08-03', limit: days(1) },
    { due: '2018-08-06' },
  ],
  [
    'the last Monday of August in England',
    { nation: ew, startsAt: '2018-08-24', limit: days(1) },
    { due: '2018-08-28' },
  ],
  [
    'which is worked in Scotland',
    { nation: 'scotland', startsAt: '2018-08-24', limit: days(1) },
    { due: '2018-08-27' },
  ],
  ['St Andrew’s Day', { nation: 'scotland', startsAt: '2018-11-29', limit: days(2) }, { due: '2018-12-04' }],
  [
    'St Andrew’s Day is worked in England',
    { nation: ew, startsAt: '2018-11-29', limit: days(2) },
    { due: '2018-12-03' },
  ],
  [
    'St Andrew’s Day on a Saturday is kept on the Monday',
    { nation: 'scotland', startsAt: '2019-11-29', limit: days(1) },
    { due: '2019-12-03' },
  ],
  [
    'the moved May holiday of 2020',
    { nation: ew, startsAt: '2020-05-06', limit: five },
    { due: '2020-05-14' },
  ],
  ['the Jubilee of 2022', { nation: ew, startsAt: '2022-05-30', limit: five }, { due: '2022-06-08' }],
  ['the funeral of 2022', { nation: ew, startsAt: '2022-09-14', limit: five }, { due: '2022-09-22' }],
  ['the coronation of 2023', { nation: ew, startsAt: '2023-05-04', limit: days(3) }, { due: '2023-05-10' }],
  [
    '15 June 2026 in Scotland',
    { nation: 'scotland', startsAt: '2026-06-12', limit: days(2) },
    { due: '2026-06-17' },
  ],
  [
    '15 June 2026 is worked in England',
    { nation: ew, startsAt: '2026-06-12', limit: days(2) },
    { due: '2026-06-16' },
  ],
  ['over 29 February', { nation: ew, startsAt: '2020-02-27', limit: days(2) }, { due: '2020-03-02' }],
  [
    'weeks are calendar weeks',
    { nation: ew, startsAt: '2018-02-05', limit: { value: 8, unit: 'weeks' } },
    { due: '2018-04-02' },
  ],
  [
    'calendar days do not roll forward',
    { nation: ew, startsAt: '2018-03-23', limit: { value: 7, unit: 'calendar-days' } },
    { due: '2018-03-30' },
  ],
  [
    'one month from 31 January',
    { nation: ew, startsAt: '2018-01-31', limit: { value: 1, unit: 'months' } },
    { due: '2018-02-28' },
  ],
  [
    'one month from 31 January of a leap year',
    { nation: ew, startsAt: '2020-01-31', limit: { value: 1, unit: 'months' } },
    { due: '2020-02-29' },
  ],
  [
    'opened past midnight in summer time',
    { nation: ew, startsAt: '2018-06-04T23:30:00Z', limit: five },
    { due: '2018-06-12' },
  ],
  [
    'answered the day before',
    { nation: ew, startsAt: '2018-03-05', limit: five, respondedAt: '2018-03-11' },
    { due: '2018-03-12', status: 'IN_TIME' },
  ],
  [
    'answered on the day',
    { nation: ew, startsAt: '2018-03-05', limit: five, respondedAt: '2018-03-12' },
    { status: 'IN_TIME' },
  ],
  [
    'answered a minute to midnight on the day',
    { nation: ew, startsAt: '2018-03-05', limit: five, respondedAt: '2018-03-12T23:59:00Z' },
    { status: 'IN_TIME' },
  ],
  [
    'answered the day after',
    { nation: ew, startsAt: '2018-03-05', limit: five, respondedAt: '2018-03-13' },
    { status: 'LATE' },
  ],
  [
    'answered past midnight in summer time',
    { nation: ew, startsAt: '2018-06-05', limit: five, respondedAt: '2018-06-12T23:10:00Z' },
    { due: '2018-06-12', status: 'LATE' },
  ],
  [
    'not answered yet',
    { nation: ew, startsAt: '2018-03-05', limit: five, respondedAt: null },
    { due: '2018-03-12', status: null },
  ],
  [
    'into a year with no holidays loaded',
    { nation: ew, startsAt: '2028-12-27', limit: five },
    { error: 'CALENDAR_NOT_LOADED', due: null },
  ],
  [
    'from a year with no holidays loaded',
    { nation: 'scotland', startsAt: '2011-12-20', limit: five },
    { error: 'CALENDAR_NOT_LOADED', due: null },
  ],
  [
    'calendar weeks need no holidays',
    { nation: ew, startsAt: '2028-12-20', limit: { value: 8, unit: 'weeks' } },
    { due: '2029-02-14', error: null },
  ],
  ['the nation is needed for working days', { startsAt: '2018-03-05', limit: five }, { missing: ['nation'] }],
  ['the published time is needed', { nation: ew, startsAt: '2018-03-05' }, { missing: ['limit'] }],
]);

const told = (toldDue: string, recomputedDue: string) => ({
  toldDue,
  recomputedDue,
  standingDue: toldDue,
  listedForDecision: toldDue !== recomputedDue,
});

/** Nothing told is silently moved. */
export const toldDate = worked(
  'clock.told-date',
  [
    [
      'the funeral of 2022, proclaimed on 10 September',
      { startsOn: '2022-09-12', limit: five, holidayAddedLater: '2022-09-19' },
      told('2022-09-19', '2022-09-20'),
    ],
    ['in the middle of ten days', { holidayAddedLater: '2018-06-11' }, told('2018-06-15', '2018-06-18')],
    ['on the due day itself', { holidayAddedLater: '2018-06-15' }, told('2018-06-15', '2018-06-18')],
    ['on the day after', { holidayAddedLater: '2018-06-18' }, told('2018-06-15', '2018-06-15')],
    ['on the day it started', { holidayAddedLater: '2018-06-01' }, told('2018-06-15', '2018-06-15')],
    ['on a Saturday', { holidayAddedLater: '2018-06-09' }, told('2018-06-15', '2018-06-15')],
    [
      'calendar weeks take no notice',
      { limit: { value: 2, unit: 'weeks' }, holidayAddedLater: '2018-06-11' },
      told('2018-06-15', '2018-06-15'),
    ],
    [
      'in Scotland',
      { nation: 'scotland', holidayAddedLater: '2018-06-12' },
      told('2018-06-15', '2018-06-18'),
    ],
  ],
  { nation: ew, startsOn: '2018-06-01', limit: ten },
);

const everyday = (lastDay: string) => ({ lastDay, complaint: false });
const complaint = (lastDay: string, receivedOn: string) => ({ lastDay, complaint: true, receivedOn });

/** Everyday business ends with the next working day after the first contact. */
export const informal = worked(
  'clock.informal',
  [
    [
      'settled the same day',
      { firstContactOn: '2018-06-01', settledOn: '2018-06-01' },
      everyday('2018-06-04'),
    ],
    [
      'settled on the next working day',
      { firstContactOn: '2018-06-01', settledOn: '2018-06-04' },
      everyday('2018-06-04'),
    ],
    [
      'settled the day after that',
      { firstContactOn: '2018-06-01', settledOn: '2018-06-05' },
      complaint('2018-06-04', '2018-06-01'),
    ],
    [
      'never settled',
      { firstContactOn: '2018-06-01', settledOn: null },
      complaint('2018-06-04', '2018-06-01'),
    ],
    ['over Easter', { firstContactOn: '2018-03-29', settledOn: '2018-04-03' }, everyday('2018-04-03')],
    [
      'over Easter, a day late',
      { firstContactOn: '2018-03-29', settledOn: '2018-04-04' },
      complaint('2018-04-03', '2018-03-29'),
    ],
    [
      'over Easter in Scotland',
      { nation: 'scotland', firstContactOn: '2018-03-29', settledOn: '2018-04-03' },
      complaint('2018-04-02', '2018-03-29'),
    ],
    ['told on a Saturday', { firstContactOn: '2018-06-02', settledOn: '2018-06-04' }, everyday('2018-06-04')],
    [
      'told on Christmas Eve',
      { firstContactOn: '2018-12-24', settledOn: '2018-12-27' },
      everyday('2018-12-27'),
    ],
    [
      'told on New Year’s Eve in Scotland',
      { nation: 'scotland', firstContactOn: '2018-12-31', settledOn: '2019-01-03' },
      everyday('2019-01-03'),
    ],
    [
      'told past midnight in summer time',
      { firstContactOn: '2018-06-03T23:30:00Z', settledOn: '2018-06-05' },
      everyday('2018-06-05'),
    ],
    [
      'came back: a complaint from the day it came back',
      { firstContactOn: '2018-06-01', settledOn: '2018-06-01', cameBackOn: '2018-06-20' },
      complaint('2018-06-04', '2018-06-20'),
    ],
    [
      'settled too late and came back: it was a complaint from the start',
      { firstContactOn: '2018-06-01', settledOn: '2018-06-08', cameBackOn: '2018-06-20' },
      complaint('2018-06-04', '2018-06-01'),
    ],
  ],
  { nation: ew },
);
