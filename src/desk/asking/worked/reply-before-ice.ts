import { worked } from './worked.ts';

const told = (by: string, at: string, note?: string) => (note === undefined ? { by, at } : { by, at, note });
const eightWeeks = (receivedOn: string, lastDay: string, iceOpensOn: string) => ({
  applies: true,
  receivedOn,
  lastDay,
  iceOpensOn,
});

/** K-8W: 56 calendar days from the provider's receipt, day 56 in full, the way open on day 57. */
export const replyBeforeIce = worked(
  'clock.reply-before-ice',
  [
    [
      'the last day is Easter Monday and is not moved',
      { receipts: [told('provider', '2018-02-05')] },
      eightWeeks('2018-02-05', '2018-04-02', '2018-04-03'),
    ],
    [
      'the last day is Christmas Day and is not moved',
      { receipts: [told('provider', '2018-10-30')] },
      eightWeeks('2018-10-30', '2018-12-25', '2018-12-26'),
    ],
    [
      'CPA18 gives the same eight weeks',
      { pack: 'CPA18', receipts: [told('provider', '2018-02-05')] },
      eightWeeks('2018-02-05', '2018-04-02', '2018-04-03'),
    ],
    [
      'the Access to Work chapter gives no eight weeks',
      { pack: 'AW7', receipts: [told('provider', '2018-02-05')] },
      { applies: false, lastDay: null, iceOpensOn: null },
    ],
    [
      'neither do the generic chapter and the briefing pack',
      { pack: 'OTHER', receipts: [told('provider', '2018-02-05')] },
      { applies: false, lastDay: null, iceOpensOn: null },
    ],
    [
      'a sub-contractor counts as the provider',
      { receipts: [told('subcontractor', '2018-03-01'), told('provider', '2018-03-08', 'forwarded')] },
      eightWeeks('2018-03-01', '2018-04-26', '2018-04-27'),
    ],
    [
      'the order of the list does not matter',
      { receipts: [told('provider', '2018-03-08'), told('subcontractor', '2018-03-01')] },
      eightWeeks('2018-03-01', '2018-04-26', '2018-04-27'),
    ],
    [
      'telling Jobcentre Plus starts nothing',
      { receipts: [told('jcp', '2018-03-01'), told('provider', '2018-03-09')] },
      eightWeeks('2018-03-09', '2018-05-04', '2018-05-05'),
    ],
    [
      'a second copy to the provider does not start it anew',
      { receipts: [told('provider', '2018-03-01'), told('provider', '2018-05-31', 'sent again')] },
      eightWeeks('2018-03-01', '2018-04-26', '2018-04-27'),
    ],
    [
      'with Jobcentre Plus alone told there is no receipt yet',
      { receipts: [told('jcp', '2018-03-01')] },
      { missing: ['receipts'] },
    ],
    ['nothing on record', { receipts: [] }, { missing: ['receipts'] }],
    ['no receipts given', {}, { missing: ['receipts'] }],
    [
      'half past midnight in London summer time is already the next day',
      { receipts: [told('provider', '2018-06-30T23:30:00Z')] },
      eightWeeks('2018-07-01', '2018-08-26', '2018-08-27'),
    ],
    [
      'an instant that carries London’s own summer offset',
      { receipts: [told('provider', '2018-06-30T23:30:00+01:00')] },
      eightWeeks('2018-06-30', '2018-08-25', '2018-08-26'),
    ],
    [
      'one minute to midnight in winter is still that day',
      { receipts: [told('provider', '2018-01-31T23:59:00Z')] },
      eightWeeks('2018-01-31', '2018-03-28', '2018-03-29'),
    ],
    [
      'the night the clocks go forward',
      { receipts: [told('provider', '2018-03-25T00:30:00Z')] },
      eightWeeks('2018-03-25', '2018-05-20', '2018-05-21'),
    ],
    [
      'an instant far from London: early in New York, the same day here',
      { receipts: [told('provider', '2018-05-31T08:00:00-04:00')] },
      eightWeeks('2018-05-31', '2018-07-26', '2018-07-27'),
    ],
    [
      'ending on 29 February',
      { receipts: [told('provider', '2020-01-04')] },
      eightWeeks('2020-01-04', '2020-02-29', '2020-03-01'),
    ],
    [
      'the same dates of a common year',
      { receipts: [told('provider', '2019-01-04')] },
      eightWeeks('2019-01-04', '2019-03-01', '2019-03-02'),
    ],
    [
      'starting on 29 February',
      { receipts: [told('provider', '2020-02-29')] },
      eightWeeks('2020-02-29', '2020-04-25', '2020-04-26'),
    ],
    [
      'over the year’s end, on New Year’s Day',
      { receipts: [told('provider', '2018-11-06')] },
      eightWeeks('2018-11-06', '2019-01-01', '2019-01-02'),
    ],
  ],
  { pack: 'WP16' },
);
