import type { PlainRule } from '#core/rule.ts';

export const clockChange: PlainRule = {
  kind: 'plain',
  id: 'clock.change',
  title: 'May a clock be paused or lengthened?',
  says: 'A clock is paused or lengthened only where a source says so. No source pauses any clock, and none lengthens the eight weeks or the six months. A stage may be lengthened as far as the published procedure allows; comments on a draft report only with ICE’s agreement in writing.',
  grounds: {
    WP16: {
      clauses: ['WP16-A6', 'WP16-A4', 'WP16-M7'],
      says: 'Eight weeks from receipt, with no pause; stages within the provider’s stated times.',
    },
    CPA18: { clauses: ['CPA18-1f', 'CPA18-1d', 'CPA18-35c'], says: 'The same.' },
    G2: {
      clauses: ['G2-128b', 'G2-129d'],
      says: 'Asking for advice or for authority does not stop the response clock.',
    },
  },
  settles: ['AMB-1', 'AMB-5'],
  examples: [
    {
      facts: { clock: 'reply-before-ice', change: 'pause', reason: 'Waiting for the complainant' },
      answer: { allowed: false },
      why: 'The guidance has no pause, whatever the reason.',
    },
    {
      facts: { clock: 'reply-before-ice', change: 'extend', reason: 'The complainant agrees' },
      answer: { allowed: false },
      why: 'Nor any extension, even by agreement.',
    },
  ],
};
