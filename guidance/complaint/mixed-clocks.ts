import type { PlainRule } from '#core/rule.ts';

export const mixedClocks: PlainRule = {
  kind: 'plain',
  id: 'clock.mixed',
  title: 'The clocks of a complaint about the provider and Jobcentre Plus',
  says: 'While Jobcentre Plus leads, a shadow of the eight weeks runs from the day the complaint was first raised and only warns. When the person comes back about the provider’s part, the provider’s next stage opens and eight weeks start from that day.',
  grounds: {
    WP16: {
      clauses: ['WP16-H5', 'WP16-H6', 'WP16-H7', 'WP16-A6'],
      says: 'The combined reply counts as the first stage; the next stage opens.',
    },
    CPA18: { clauses: ['CPA18-21a', 'CPA18-21b', 'CPA18-21c', 'CPA18-1f'], says: 'The same.' },
    BP: { clauses: ['BP-1-9'], says: 'It goes through the provider’s process; which stage is not said.' },
  },
  settles: ['AMB-4', 'AMB-19', 'AMB-20'],
  /** Calendar days from the day it was raised, and the stage the combined reply leads to. */
  values: { alertOnDay: 49, residualStage: 2 },
  examples: [
    {
      facts: { raisedOn: '2018-03-01' },
      answer: { alertOn: '2018-04-19', lastDay: '2018-04-26', alertOnly: true },
      why: 'Jobcentre Plus leads: the clock only warns.',
    },
    {
      facts: { raisedOn: '2018-03-01', combinedIssuedOn: '2018-04-10', approachedProviderOn: '2018-04-20' },
      answer: { stage: 2, lastDay: '2018-06-15', iceOpensOn: '2018-06-16', alertOnly: false },
      why: 'Eight weeks from the day they came back.',
    },
  ],
};
