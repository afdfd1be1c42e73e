import type { ClockRule } from '#core/rule.ts';

const published = { kind: 'published' } as const;

export const stage: ClockRule = {
  kind: 'clock',
  id: 'clock.stage',
  name: 'K-STG',
  title: 'The provider’s own time for a stage',
  says: 'Each stage is answered within the time the provider has published for it.',
  grounds: {
    WP16: { clauses: ['WP16-A4'], says: 'All action within the provider’s own stated timescales.' },
    CPA18: { clauses: ['CPA18-1d'], says: 'The same.' },
    AW: { clauses: ['AW-7.03a'], says: 'Follow each step of the provider’s own process to the end.' },
    BP: {
      clauses: ['BP-A2-1.2d', 'BP-A2-5.4'],
      says: 'Publish how long a response takes, and report how many kept to it.',
    },
    G2: {
      clauses: ['G2-A2A-6b', 'G2-A2B-1c'],
      says: 'Publish response times; their number and length are the provider’s to decide.',
    },
  },
  settles: ['AMB-6'],
  starts: 'the stage began',
  limits: { WP16: published, CPA18: published, AW: published, BP: published, G2: published },
  stops: 'the stage’s response',
  ifMissed:
    'It counts as late in the figures and the person must be told. It does not by itself open the way to ICE.',
  pause: 'never',
  extend: 'published-procedure',
  examples: [
    {
      facts: {
        nation: 'england-and-wales',
        startsAt: '2018-03-12',
        limit: { value: 15, unit: 'working-days' },
        respondedAt: '2018-04-04',
      },
      answer: { due: '2018-04-04', status: 'IN_TIME' },
      why: 'Good Friday and Easter Monday are not counted; the last day is in time.',
    },
    {
      facts: {
        nation: 'scotland',
        startsAt: '2018-03-12',
        limit: { value: 15, unit: 'working-days' },
        respondedAt: '2018-04-04',
      },
      answer: { due: '2018-04-03', status: 'LATE' },
      why: 'Easter Monday is a working day in Scotland.',
    },
    {
      facts: {
        nation: 'england-and-wales',
        startsAt: '2018-03-03',
        limit: { value: 5, unit: 'working-days' },
      },
      answer: { due: '2018-03-09' },
      why: 'Begun on a Saturday: Monday is day 1.',
    },
    {
      facts: { nation: 'england-and-wales', startsAt: '2018-08-31', limit: { value: 1, unit: 'months' } },
      answer: { due: '2018-09-30' },
      why: 'Months are calendar and end with the month.',
    },
    {
      facts: {
        nation: 'england-and-wales',
        startsAt: '2029-01-08',
        limit: { value: 10, unit: 'working-days' },
      },
      answer: { error: 'CALENDAR_NOT_LOADED' },
      why: 'No bank holidays are loaded for 2029, and none are guessed.',
    },
  ],
};
