import { workingDays } from '#core/period.ts';
import type { ClockRule, Limit } from '#core/rule.ts';

const statedAtMostFive: Limit = { kind: 'stated-or', period: workingDays(5), later: 'ignored' };

export const draftComments: ClockRule = {
  kind: 'clock',
  id: 'clock.draft-comments',
  name: 'K-DRF5',
  title: 'Comments on a draft report',
  says: 'Comments on ICE’s draft report, or a note that there are none, go back in the time stated and in not more than five working days. Only an extension ICE has given in writing moves the day.',
  grounds: {
    WP16: {
      clauses: ['WP16-M7', 'WP16-M5', 'WP16-M6'],
      says: 'Within the stated time, not more than five working days.',
    },
    CPA18: { clauses: ['CPA18-35c', 'CPA18-35a', 'CPA18-35b'], says: 'The same.' },
    BP: { clauses: ['BP-4-17', 'BP-4-18a'], says: 'ICE shares its draft; no time is given.' },
  },
  settles: ['AMB-5', 'AMB-6', 'AMB-39'],
  starts: 'the draft was received',
  limits: { WP16: statedAtMostFive, CPA18: statedAtMostFive },
  local: workingDays(5),
  stops: 'comments, or a nil return',
  ifMissed: 'ICE may finish its report without them.',
  pause: 'never',
  extend: 'in-writing-by-ice',
  examples: [
    {
      facts: {
        nation: 'england-and-wales',
        receivedAt: '2018-03-05',
        statedOn: '2018-03-20',
        sentAt: '2018-03-13',
      },
      answer: { fiveWorkingDays: '2018-03-12', due: '2018-03-12', status: 'LATE' },
      why: 'Not more than five working days, whatever was stated.',
    },
    {
      facts: {
        nation: 'england-and-wales',
        receivedAt: '2018-03-05',
        statedOn: null,
        extensionInWritingTo: '2018-03-19',
        sentAt: '2018-03-19',
      },
      answer: { due: '2018-03-19', status: 'IN_TIME' },
      why: 'ICE agreed in a letter that is on file.',
    },
    {
      facts: {
        nation: 'england-and-wales',
        receivedAt: '2018-03-05',
        statedOn: null,
        extensionSpokenTo: '2018-03-19',
        sentAt: '2018-03-19',
      },
      answer: { due: '2018-03-12', status: 'LATE' },
      why: 'What was said by telephone moves nothing.',
    },
  ],
};
