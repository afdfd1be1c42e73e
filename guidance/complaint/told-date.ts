import type { PlainRule } from '#core/rule.ts';

export const toldDate: PlainRule = {
  kind: 'plain',
  id: 'clock.told-date',
  title: 'A date already told to somebody stands',
  says: 'When a holiday is proclaimed after a date was told, the date is worked out again and both are kept; the told date stands until a person decides otherwise.',
  grounds: {
    WP16: { clauses: ['WP16-A4'], says: 'Act within the times stated.' },
    CPA18: { clauses: ['CPA18-1d'], says: 'The same.' },
    BP: { clauses: ['BP-A2-3.2'], says: 'Keep the complainant informed of the times agreed.' },
  },
  settles: ['AMB-6'],
  examples: [
    {
      facts: {
        nation: 'scotland',
        startsOn: '2026-05-26',
        limit: { value: 14, unit: 'working-days' },
        holidayAddedLater: '2026-06-12',
      },
      answer: {
        toldDue: '2026-06-16',
        recomputedDue: '2026-06-17',
        standingDue: '2026-06-16',
        listedForDecision: true,
      },
      why: 'The new day falls inside the count, so the two dates differ.',
    },
    {
      facts: {
        nation: 'england-and-wales',
        startsOn: '2026-03-02',
        limit: { value: 5, unit: 'working-days' },
        holidayAddedLater: '2026-03-14',
      },
      answer: {
        toldDue: '2026-03-09',
        recomputedDue: '2026-03-09',
        standingDue: '2026-03-09',
        listedForDecision: false,
      },
      why: 'A new day outside the count changes nothing.',
    },
  ],
};
