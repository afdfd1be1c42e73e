import { workingDays } from '#core/period.ts';
import type { ClockRule, Limit } from '#core/rule.ts';

const statedAndFive: Limit = { kind: 'stated-or', period: workingDays(5), later: 'ignored' };

export const jcpContribution: ClockRule = {
  kind: 'clock',
  id: 'clock.jcp-contribution',
  name: 'K-JCP5',
  title: 'Paperwork and contribution to Jobcentre Plus',
  says: 'What Jobcentre Plus asks for goes back within the time it states and within five working days of its contact: the earlier of the two.',
  grounds: {
    WP16: {
      clauses: ['WP16-B4', 'WP16-B5', 'WP16-B6', 'WP16-H3'],
      says: 'Return paperwork and contribution within the stated time and in any case five working days.',
    },
    CPA18: { clauses: ['CPA18-4b', 'CPA18-4c', 'CPA18-4d', 'CPA18-20c'], says: 'The same.' },
    G2: { clauses: ['G2-129f'], says: 'Contribute to a joint reply when DWP asks; no figure is given.' },
    BP: { clauses: ['BP-1-8'], says: 'DWP gets the provider’s contribution; no figure is given.' },
  },
  settles: ['AMB-5', 'AMB-6'],
  starts: 'Jobcentre Plus made contact',
  limits: { WP16: statedAndFive, CPA18: statedAndFive },
  local: workingDays(5),
  stops: 'every item sent or given a reason',
  ifMissed: 'It is late against the five days, a manager is alerted, and the time is reported.',
  pause: 'never',
  extend: 'never',
  examples: [
    {
      facts: { nation: 'england-and-wales', contactAt: '2018-03-29', statedOn: null },
      answer: { fiveWorkingDays: '2018-04-09', due: '2018-04-09' },
      why: 'Easter takes two days out.',
    },
    {
      facts: { nation: 'scotland', contactAt: '2018-03-29', statedOn: null },
      answer: { fiveWorkingDays: '2018-04-06', due: '2018-04-06' },
      why: 'Scotland has Good Friday but not Easter Monday.',
    },
    {
      facts: {
        nation: 'england-and-wales',
        contactAt: '2018-03-05',
        statedOn: '2018-03-08',
        sent: { paperwork: '2018-03-08', contribution: '2018-03-09' },
      },
      answer: { due: '2018-03-08', status: 'LATE' },
      why: 'The stated date is earlier and governs; one item went a day late.',
    },
    {
      facts: {
        nation: 'england-and-wales',
        contactAt: '2018-03-05',
        statedOn: '2018-03-16',
        sent: { contribution: '2018-03-12' },
      },
      answer: { due: '2018-03-12', status: 'IN_TIME' },
      why: 'A later stated date does not lengthen the five days.',
    },
  ],
};
