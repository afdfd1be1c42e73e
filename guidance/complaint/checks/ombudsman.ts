import type { CheckRule } from '#core/rule.ts';

/** What must hold before a case moves at the Ombudsman. */
export const ombudsmanChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'complaint.ombudsman-not-from-here',
    title: 'The Ombudsman’s case goes one way',
    says: 'Only what can follow the state of the Ombudsman’s case can happen in it; a contact can always be recorded.',
    grounds: {
      WP16: { clauses: ['WP16-P3'], says: 'It accepts, and then recommends.' },
      CPA18: { clauses: ['CPA18-40c'], says: 'The same.' },
      BP: { clauses: ['BP-4-32', 'BP-5-4'], says: 'The same.' },
    },
    refuses: 'The Ombudsman’s case does not stand where this can happen.',
    remedy: 'Record first what the Ombudsman did before it.',
    askCode: 'NOT_FROM_HERE',
  },
  {
    kind: 'check',
    id: 'complaint.ombudsman-recommendation-declined',
    title: 'Every recommendation is acted on',
    says: 'A provider acts on every recommendation of the Ombudsman’s; it has no choice among them.',
    grounds: {
      WP16: { clauses: ['WP16-P4'], says: 'Liable for what the Ombudsman recommends.' },
      CPA18: { clauses: ['CPA18-40d'], says: 'The same.' },
      G2: { clauses: ['G2-A2B-11f'], says: 'All recommendations.' },
    },
    refuses: 'A recommendation of the Ombudsman’s cannot be declined.',
    remedy: 'Say who acts on it, and by when.',
    askCode: 'RECOMMENDATION_BINDS',
  },
  {
    kind: 'check',
    id: 'complaint.ombudsman-not-actioned',
    title: 'What the Ombudsman recommended is paid and done',
    says: 'A case the Ombudsman reported on ends when all it recommended is paid and done, with what shows it.',
    grounds: {
      WP16: { clauses: ['WP16-P4'], says: 'Liable to pay it.' },
      CPA18: { clauses: ['CPA18-40d'], says: 'The same.' },
      G2: { clauses: ['G2-A2B-11f'], says: 'Act on every recommendation.' },
    },
    refuses: 'Something the Ombudsman recommended is not paid or not done.',
    remedy: 'Record each payment and each action with what shows it.',
    askCode: 'NOT_ACTIONED',
  },
];
