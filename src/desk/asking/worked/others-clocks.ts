import { worked } from './worked.ts';

const ew = 'england-and-wales';
const plain = { pack: 'WP16', nation: ew };

/** K-JCP5: the time stated and at least within five working days, so the earlier. */
export const jcpContribution = worked(
  'clock.jcp-contribution',
  [
    ['no date stated', {}, { fiveWorkingDays: '2018-03-12', due: '2018-03-12' }],
    ['null stated', { statedOn: null }, { due: '2018-03-12' }],
    ['stated earlier', { statedOn: '2018-03-09' }, { fiveWorkingDays: '2018-03-12', due: '2018-03-09' }],
    ['stated the same', { statedOn: '2018-03-12' }, { due: '2018-03-12' }],
    ['stated later', { statedOn: '2018-03-20' }, { due: '2018-03-12' }],
    ['papers that disagree: the earliest', { statedOn: ['2018-03-20', '2018-03-08'] }, { due: '2018-03-08' }],
    ['papers that disagree, both later', { statedOn: ['2018-03-20', '2018-03-15'] }, { due: '2018-03-12' }],
    ['over Easter', { contactAt: '2018-03-29' }, { fiveWorkingDays: '2018-04-09', due: '2018-04-09' }],
    ['over Easter in Scotland', { nation: 'scotland', contactAt: '2018-03-29' }, { due: '2018-04-06' }],
    ['over Christmas in Scotland', { nation: 'scotland', contactAt: '2018-12-21' }, { due: '2019-01-03' }],
    ['contact on a Saturday', { contactAt: '2018-03-03' }, { due: '2018-03-09' }],
    ['contact past midnight in summer time', { contactAt: '2018-06-04T23:30:00Z' }, { due: '2018-06-12' }],
    ['each contact has its own five days', { earlierContactAt: '2018-02-01' }, { due: '2018-03-12' }],
    [
      'all sent on the day',
      { sent: { paperwork: '2018-03-12', contribution: '2018-03-12' } },
      { status: 'IN_TIME' },
    ],
    [
      'paperwork a day late',
      { sent: { paperwork: '2018-03-13', contribution: '2018-03-12' } },
      { status: 'LATE' },
    ],
    [
      'contribution a day late',
      { sent: { paperwork: '2018-03-08', contribution: '2018-03-13' } },
      { status: 'LATE' },
    ],
    [
      'within five days and after the date stated',
      { statedOn: '2018-03-09', sent: { contribution: '2018-03-12' } },
      { status: 'LATE' },
    ],
    [
      'within the date stated and after five days',
      { statedOn: '2018-03-20', sent: { contribution: '2018-03-13' } },
      { status: 'LATE' },
    ],
    [
      'sent a minute to midnight in summer time',
      { contactAt: '2018-06-05', sent: { contribution: '2018-06-12T22:59:00Z' } },
      { due: '2018-06-12', status: 'IN_TIME' },
    ],
    [
      'sent at midnight in summer time',
      { contactAt: '2018-06-05', sent: { contribution: '2018-06-12T23:00:00Z' } },
      { status: 'LATE' },
    ],
    ['CPA18 gives the same', { pack: 'CPA18', statedOn: '2018-03-09' }, { due: '2018-03-09' }],
  ],
  { ...plain, contactAt: '2018-03-05' },
);

/** K-ICE5: the time stated or at most five working days; a later stated date is kept as the outer date. */
export const iceCorrespondence = worked(
  'clock.ice-correspondence',
  [
    ['no date stated', {}, { fiveWorkingDays: '2018-03-12', due: '2018-03-12' }],
    ['stated earlier', { statedOn: '2018-03-09' }, { due: '2018-03-09' }],
    ['stated the same', { statedOn: '2018-03-12' }, { due: '2018-03-12', outer: '2018-03-12' }],
    [
      'stated later is the outer date',
      { statedOn: '2018-03-20' },
      { due: '2018-03-12', outer: '2018-03-20' },
    ],
    ['replied the day before', { repliedAt: '2018-03-11' }, { status: 'IN_TIME' }],
    ['replied on the day', { repliedAt: '2018-03-12' }, { status: 'IN_TIME' }],
    ['replied the day after', { repliedAt: '2018-03-13' }, { status: 'LATE' }],
    [
      'after five days, within the date stated',
      { statedOn: '2018-03-20', repliedAt: '2018-03-13' },
      { status: 'AMBER' },
    ],
    ['on the outer day', { statedOn: '2018-03-20', repliedAt: '2018-03-20' }, { status: 'AMBER' }],
    ['after the outer day', { statedOn: '2018-03-20', repliedAt: '2018-03-21' }, { status: 'LATE' }],
    [
      'on the fifth day with a later date stated',
      { statedOn: '2018-03-20', repliedAt: '2018-03-12' },
      { status: 'IN_TIME' },
    ],
    ['on the date stated', { statedOn: '2018-03-09', repliedAt: '2018-03-09' }, { status: 'IN_TIME' }],
    [
      'after the date stated, within five days',
      { statedOn: '2018-03-09', repliedAt: '2018-03-12' },
      { status: 'LATE' },
    ],
    ['a call to say thanks', { kind: 'telephone-thanks' }, { due: '2018-03-12' }],
    ['an e-mail', { kind: 'e-mail' }, { due: '2018-03-12' }],
    ['over Christmas', { receivedAt: '2018-12-21' }, { due: '2019-01-02' }],
    ['over Christmas in Scotland', { nation: 'scotland', receivedAt: '2018-12-21' }, { due: '2019-01-03' }],
    ['late in the evening of summer time', { receivedAt: '2018-06-04T22:30:00Z' }, { due: '2018-06-11' }],
    ['past midnight of summer time', { receivedAt: '2018-06-04T23:30:00Z' }, { due: '2018-06-12' }],
    ['not replied to yet', { repliedAt: null }, { status: null }],
  ],
  { ...plain, receivedAt: '2018-03-05', kind: 'letter' },
);

/** K-DRF5: five working days, later only in writing. */
export const draftComments = worked(
  'clock.draft-comments',
  [
    ['no date stated', {}, { fiveWorkingDays: '2018-03-12', due: '2018-03-12' }],
    ['stated earlier', { statedOn: '2018-03-08' }, { due: '2018-03-08' }],
    ['stated later, nothing in writing', { statedOn: '2018-03-20' }, { due: '2018-03-12' }],
    ['a written extension', { extensionInWritingTo: '2018-03-20' }, { due: '2018-03-20' }],
    ['a spoken one moves nothing', { extensionSpokenTo: '2018-03-20' }, { due: '2018-03-12' }],
    [
      'written and spoken',
      { extensionInWritingTo: '2018-03-16', extensionSpokenTo: '2018-03-20' },
      { due: '2018-03-16' },
    ],
    [
      'an extension of an earlier date stated',
      { statedOn: '2018-03-08', extensionInWritingTo: '2018-03-15' },
      { due: '2018-03-15' },
    ],
    ['sent on the day', { sentAt: '2018-03-12' }, { status: 'IN_TIME' }],
    ['sent the day after', { sentAt: '2018-03-13' }, { status: 'LATE' }],
    [
      'sent the day after on a spoken word',
      { extensionSpokenTo: '2018-03-20', sentAt: '2018-03-13' },
      { status: 'LATE' },
    ],
    [
      'sent on the extended day',
      { extensionInWritingTo: '2018-03-20', sentAt: '2018-03-20' },
      { status: 'IN_TIME' },
    ],
    [
      'sent after the extended day',
      { extensionInWritingTo: '2018-03-20', sentAt: '2018-03-21' },
      { status: 'LATE' },
    ],
    ['over Easter in England and Wales', { receivedAt: '2018-03-29' }, { due: '2018-04-09' }],
    ['over Easter in Scotland', { nation: 'scotland', receivedAt: '2018-03-29' }, { due: '2018-04-06' }],
    [
      'over Easter in Northern Ireland',
      { nation: 'northern-ireland', receivedAt: '2018-03-29' },
      { due: '2018-04-09' },
    ],
  ],
  { ...plain, receivedAt: '2018-03-05' },
);

const final = (on: string) => ({ kind: 'final-response', on });
const openTo = (lastDay: string) => ({ lastDay, status: 'OPEN', mayRecordContact: true });
const over = (lastDay: string) => ({ lastDay, status: 'OUT_OF_TIME', mayRecordContact: true });
const none = { lastDay: null, status: 'NO_WINDOW', mayRecordContact: true };

/** K-ICE6M: six calendar months from the letter's own date, held to the month's end. */
export const iceWindow = worked(
  'clock.ice-window',
  [
    [
      '31 August to 28 February',
      { letters: [final('2018-08-31')], today: '2018-09-01' },
      openTo('2019-02-28'),
    ],
    ['its last day', { letters: [final('2018-08-31')], today: '2019-02-28' }, openTo('2019-02-28')],
    ['the day after', { letters: [final('2018-08-31')], today: '2019-03-01' }, over('2019-02-28')],
    [
      '31 August to 29 February',
      { letters: [final('2019-08-31')], today: '2020-02-29' },
      openTo('2020-02-29'),
    ],
    [
      'the day after 29 February',
      { letters: [final('2019-08-31')], today: '2020-03-01' },
      over('2020-02-29'),
    ],
    [
      '30 August to 28 February',
      { letters: [final('2018-08-30')], today: '2019-02-27' },
      openTo('2019-02-28'),
    ],
    ['31 October to 30 April', { letters: [final('2018-10-31')], today: '2019-05-01' }, over('2019-04-30')],
    [
      '31 March to 30 September',
      { letters: [final('2018-03-31')], today: '2018-09-30' },
      openTo('2018-09-30'),
    ],
    ['28 February to 28 August', { letters: [final('2018-02-28')], today: '2018-08-29' }, over('2018-08-28')],
    [
      '29 February to 29 August',
      { letters: [final('2020-02-29')], today: '2020-08-29' },
      openTo('2020-08-29'),
    ],
    [
      'over a weekend: Sunday counts and is not moved',
      { letters: [final('2018-06-09')], today: '2018-12-10' },
      over('2018-12-09'),
    ],
    [
      'a stage response opens no window',
      { letters: [{ kind: 'stage-response', on: '2018-03-01' }], today: '2018-03-02' },
      none,
    ],
    [
      'nor does a combined response',
      { letters: [{ kind: 'combined-response', on: '2018-03-01' }], today: '2018-03-02' },
      none,
    ],
    ['no letters', { letters: [], today: '2018-03-02' }, none],
    [
      'the day it was delivered does not count',
      { letters: [final('2018-08-31')], deliveredOn: '2018-09-04', today: '2019-03-01' },
      over('2019-02-28'),
    ],
    [
      'a stage response before the final one does not count',
      { letters: [{ kind: 'stage-response', on: '2018-03-01' }, final('2018-06-05')], today: '2018-12-05' },
      openTo('2018-12-05'),
    ],
    [
      'the later of two final responses',
      { letters: [final('2018-03-01'), final('2018-09-10')], today: '2019-03-10' },
      openTo('2019-03-10'),
    ],
    [
      'whatever their order',
      { letters: [final('2018-09-10'), final('2018-03-01')], today: '2019-03-11' },
      over('2019-03-10'),
    ],
  ],
  { pack: 'WP16' },
);

/** K-PAY4W: 28 days from the date on the final report. */
export const icePayment = worked('clock.ice-payment', [
  [
    'New Year’s bank holiday in Scotland is not moved',
    { finalReportOn: '2018-12-05' },
    { due: '2019-01-02' },
  ],
  ['a plain month', { finalReportOn: '2018-03-01' }, { due: '2018-03-29' }],
  ['to 29 February', { finalReportOn: '2020-02-01' }, { due: '2020-02-29' }],
  ['over 29 February', { finalReportOn: '2020-02-15' }, { due: '2020-03-14' }],
  [
    'the draft’s date and the day of arrival do not count',
    { draftReportOn: '2018-02-01', finalReportOn: '2018-03-01', reportArrivedOn: '2018-03-06' },
    { due: '2018-03-29' },
  ],
  [
    'both paid on the day',
    { finalReportOn: '2018-03-01', contributionPaidOn: '2018-03-29', redressPaidOn: '2018-03-29' },
    { contribution: 'IN_TIME', redress: 'IN_TIME' },
  ],
  [
    'each is held to it by itself',
    { finalReportOn: '2018-03-01', contributionPaidOn: '2018-03-30', redressPaidOn: '2018-03-28' },
    { contribution: 'LATE', redress: 'IN_TIME' },
  ],
  [
    'redress a day late',
    { finalReportOn: '2018-03-01', contributionPaidOn: '2018-03-20', redressPaidOn: '2018-03-30' },
    { contribution: 'IN_TIME', redress: 'LATE' },
  ],
  [
    'paid past midnight in summer time',
    { finalReportOn: '2018-06-01', redressPaidOn: '2018-06-29T23:30:00Z' },
    { due: '2018-06-29', redress: 'LATE' },
  ],
  ['the report’s date is needed', { draftReportOn: '2018-02-01' }, { missing: ['finalReportOn'] }],
]);

/** K-8W of a mixed complaint: a warning while Jobcentre Plus leads; eight weeks from the day the person comes back. */
export const mixed = worked('clock.mixed', [
  [
    'while Jobcentre Plus leads, a warning on day 49',
    { raisedOn: '2018-03-01' },
    { alertOn: '2018-04-19', alertOnly: true },
  ],
  [
    'a warning may fall on Christmas Day',
    { raisedOn: '2018-11-06' },
    { alertOn: '2018-12-25', alertOnly: true },
  ],
  [
    'combined reply issued and nobody came back',
    { raisedOn: '2018-03-01', combinedIssuedOn: '2018-04-16' },
    { alertOn: '2018-04-19', alertOnly: true },
  ],
  [
    'came back about the provider',
    { raisedOn: '2018-03-01', combinedIssuedOn: '2018-04-16', approachedProviderOn: '2018-05-01' },
    { stage: 2, lastDay: '2018-06-26', iceOpensOn: '2018-06-27' },
  ],
  [
    'the same day as the combined reply',
    { raisedOn: '2018-03-01', combinedIssuedOn: '2018-06-01', approachedProviderOn: '2018-06-01' },
    { stage: 2, lastDay: '2018-07-27', iceOpensOn: '2018-07-28' },
  ],
  [
    'months later',
    { raisedOn: '2018-03-01', combinedIssuedOn: '2018-04-16', approachedProviderOn: '2018-10-30' },
    { stage: 2, lastDay: '2018-12-25', iceOpensOn: '2018-12-26' },
  ],
  [
    'past midnight in summer time',
    { raisedOn: '2018-03-01', combinedIssuedOn: '2018-06-01', approachedProviderOn: '2018-06-30T23:30:00Z' },
    { stage: 2, lastDay: '2018-08-26', iceOpensOn: '2018-08-27' },
  ],
]);
