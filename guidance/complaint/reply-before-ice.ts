import { weeks } from '#core/period.ts';
import type { ClockRule } from '#core/rule.ts';

const eightWeeks = { kind: 'period', period: weeks(8) } as const;

export const replyBeforeIce: ClockRule = {
  kind: 'clock',
  id: 'clock.reply-before-ice',
  name: 'K-8W',
  title: 'Eight weeks to reply before the way to ICE opens',
  says: 'A person who has no full reply within eight weeks of the day the provider had the complaint may go straight to ICE from the next day.',
  grounds: {
    WP16: {
      clauses: ['WP16-A6'],
      says: 'No response within eight weeks of receipt lets the participant go straight to ICE.',
    },
    CPA18: { clauses: ['CPA18-1f'], says: 'The same eight weeks.' },
  },
  settles: ['AMB-1', 'AMB-2', 'AMB-3', 'AMB-33'],
  starts: 'the complaint was received',
  limits: { WP16: eightWeeks, CPA18: eightWeeks },
  stops: 'a full reply to every element',
  ifMissed: 'The person may go straight to ICE. They are told, and a manager is alerted.',
  warnOn: [42, 49],
  pause: 'never',
  extend: 'never',
  examples: [
    {
      facts: { pack: 'WP16', receipts: [{ by: 'provider', at: '2018-02-05' }] },
      answer: { applies: true, receivedOn: '2018-02-05', lastDay: '2018-04-02', iceOpensOn: '2018-04-03' },
      why: 'The last day is Easter Monday and is not moved.',
    },
    {
      facts: {
        pack: 'CPA18',
        receipts: [
          { by: 'subcontractor', at: '2018-10-30' },
          { by: 'provider', at: '2018-11-02' },
        ],
      },
      answer: { receivedOn: '2018-10-30', lastDay: '2018-12-25', iceOpensOn: '2018-12-26' },
      why: 'A sub-contractor’s receipt is the provider’s; Christmas Day is not moved.',
    },
    {
      facts: {
        pack: 'WP16',
        receipts: [
          { by: 'jcp', at: '2018-03-01' },
          { by: 'provider', at: '2018-03-06' },
        ],
      },
      answer: { receivedOn: '2018-03-06', lastDay: '2018-05-01' },
      why: 'Telling Jobcentre Plus starts nothing.',
    },
    {
      facts: { pack: 'OTHER', receipts: [{ by: 'provider', at: '2026-01-05' }] },
      answer: { applies: false },
      why: 'Neither the generic chapter nor the briefing pack has the eight weeks.',
    },
  ],
};
