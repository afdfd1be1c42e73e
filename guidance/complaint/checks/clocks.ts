import type { CheckRule } from '#core/rule.ts';

export const clockChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'complaint.no-clock-pauses',
    title: 'No clock is paused',
    says: 'No source pauses any clock of a complaint: not the eight weeks, and not while anything is waited for.',
    grounds: {
      WP16: {
        clauses: ['WP16-A6', 'WP16-A4'],
        says: 'Eight weeks from receipt; stages within the stated times.',
      },
      CPA18: { clauses: ['CPA18-1f', 'CPA18-1d'], says: 'The same.' },
      G2: { clauses: ['G2-128b', 'G2-129d'], says: 'Asking for advice or authority stops no clock.' },
      BP: { clauses: ['BP-A2-5.4'], says: 'Report what was answered within the published times.' },
      AW: { clauses: ['AW-7.03a'], says: 'Follow the process to its end.' },
    },
    settles: ['AMB-1'],
    refuses: 'Never. The guidance has no pause.',
    remedy: 'Let it run, and tell them if the answer will be late.',
  },
  {
    kind: 'check',
    id: 'complaint.clock-not-extendable',
    title: 'A clock is lengthened only where a source allows it',
    says: 'The eight weeks and the six months are never lengthened. A stage is, where the published procedure says by whom and how far, with a reason, before it is late.',
    grounds: {
      WP16: {
        clauses: ['WP16-A4', 'WP16-A6', 'WP16-I1'],
        says: 'Within the provider’s own stated times; eight weeks; six months.',
      },
      CPA18: { clauses: ['CPA18-1d', 'CPA18-1f', 'CPA18-27'], says: 'The same.' },
      BP: { clauses: ['BP-A2-1.2d'], says: 'Publish how long a response takes.' },
      G2: { clauses: ['G2-A2A-6b'], says: 'Publish response times.' },
      AW: { clauses: ['AW-7.03a'], says: 'Follow the process to its end.' },
    },
    refuses: 'This clock cannot be lengthened, or not so far.',
    remedy:
      'Where the published procedure allows an extension, stay within it and give the reason before the day has passed.',
  },
];
