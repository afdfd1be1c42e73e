import type { CheckRule } from '#core/rule.ts';

export const promiseChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'complaint.promise-without-date',
    title: 'A promise has an owner and a day',
    says: 'What is promised has somebody to do it and a day to do it by.',
    grounds: {
      G2: { clauses: ['G2-A2A-10d', 'G2-A2A-8c'], says: 'Agree actions with next steps and timescales.' },
      BP: { clauses: ['BP-A2-3.2'], says: 'Keep the complainant informed of timescales.' },
    },
    refuses: 'The promise has no owner or no day.',
    remedy: 'Say who does it and by when.',
  },
  {
    kind: 'check',
    id: 'complaint.slip-not-told',
    title: 'A promise that slips is told',
    says: 'When the day of a promise moves, the complainant is told, and the day they were told is recorded.',
    grounds: {
      BP: {
        clauses: ['BP-A2-3.2', 'BP-A2-3.4'],
        says: 'Keep the complainant informed of timescales for agreed actions.',
      },
    },
    refuses: 'They have not been told that the day has moved.',
    remedy: 'Tell them, and record when.',
  },
];
