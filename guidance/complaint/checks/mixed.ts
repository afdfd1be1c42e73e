import type { CheckRule } from '#core/rule.ts';

export const mixedChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'complaint.contribution-item-missing',
    title: 'Every item asked for is sent or given a reason',
    says: 'The contribution is sent when each thing Jobcentre Plus asked for has gone, or has a reason why it cannot.',
    grounds: {
      WP16: {
        clauses: ['WP16-B4', 'WP16-B5'],
        says: 'Return any paperwork asked for, and the contribution.',
      },
      CPA18: { clauses: ['CPA18-4b', 'CPA18-4c'], says: 'The same.' },
      G2: { clauses: ['G2-129f'], says: 'Contribute to the joint reply.' },
    },
    refuses: 'Something Jobcentre Plus asked for has neither been sent nor given a reason.',
    remedy: 'Send it, or say why it cannot be sent.',
  },
  {
    kind: 'check',
    id: 'complaint.no-provider-element',
    title: 'Something of ours is left',
    says: 'The next stage opens after a combined reply only for what is about the provider.',
    grounds: {
      WP16: { clauses: ['WP16-H5', 'WP16-H7'], says: 'On the provider’s issues.' },
      CPA18: { clauses: ['CPA18-21a', 'CPA18-21c'], says: 'The same.' },
      BP: { clauses: ['BP-1-9'], says: 'About the provider’s service.' },
    },
    refuses: 'Nothing they are still unhappy about concerns us.',
    remedy: 'What concerns Jobcentre Plus goes on there.',
  },
  {
    kind: 'check',
    id: 'complaint.override-without-reference',
    title: 'An override has a reason and a reference',
    says: 'A final response goes without the outgoing provider’s agreement only on a senior person’s decision, with a reason and the Performance Manager’s reference.',
    grounds: { CPA18: { clauses: ['CPA18-26b', 'CPA18-26c'], says: 'Issue only after the agreement.' } },
    settles: ['AMB-22'],
    refuses: 'An override needs a reason and the Performance Manager’s reference.',
    remedy: 'Give both.',
  },
];
