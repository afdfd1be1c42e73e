import { workingDays } from '#core/period.ts';
import type { ClockRule, Limit } from '#core/rule.ts';

const statedOrFive: Limit = { kind: 'stated-or', period: workingDays(5), later: 'outer' };

export const iceCorrespondence: ClockRule = {
  kind: 'clock',
  id: 'clock.ice-correspondence',
  name: 'K-ICE5',
  title: 'Anything from ICE is dealt with in time',
  says: 'Every item from ICE, calls and thanks among them, is answered within five working days or the time it states, whichever ends first. A later stated date is kept as the outer date.',
  grounds: {
    WP16: {
      clauses: ['WP16-I4', 'WP16-I2'],
      says: 'Deal with anything ICE sends in the stated time or at latest five working days.',
    },
    CPA18: { clauses: ['CPA18-28c', 'CPA18-28a'], says: 'The same.' },
  },
  settles: ['AMB-5', 'AMB-6', 'AMB-38'],
  starts: 'the item was received',
  limits: { WP16: statedOrFive, CPA18: statedOrFive },
  local: workingDays(5),
  stops: 'the reply, or a reason why none is needed',
  ifMissed: 'It counts on the contract’s figures.',
  pause: 'never',
  extend: 'never',
  examples: [
    {
      facts: { nation: 'england-and-wales', receivedAt: '2018-12-21', statedOn: null, kind: 'letter' },
      answer: { fiveWorkingDays: '2019-01-02', due: '2019-01-02', outer: '2019-01-02' },
      why: 'Christmas, Boxing and New Year’s Days are not counted.',
    },
    {
      facts: { nation: 'scotland', receivedAt: '2018-12-21', statedOn: null, kind: 'telephone-thanks' },
      answer: { due: '2019-01-03' },
      why: '2 January is a holiday in Scotland; thanks by telephone count too.',
    },
    {
      facts: {
        nation: 'england-and-wales',
        receivedAt: '2018-03-26',
        statedOn: '2018-04-06',
        kind: 'letter',
        repliedAt: '2018-04-05',
      },
      answer: { fiveWorkingDays: '2018-04-04', due: '2018-04-04', outer: '2018-04-06', status: 'AMBER' },
      why: 'After the five days and within the date ICE stated.',
    },
    {
      facts: {
        nation: 'england-and-wales',
        receivedAt: '2018-03-05',
        statedOn: '2018-03-07',
        kind: 'e-mail',
        repliedAt: '2018-03-08',
      },
      answer: { due: '2018-03-07', status: 'LATE' },
      why: 'The stated date is earlier.',
    },
  ],
};
