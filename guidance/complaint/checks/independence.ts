import type { CheckRule } from '#core/rule.ts';

/**
 * Who may take a place in a complaint: the one guard of independence. The transitions, the permits, the lists of people
 * to choose from and the gate of the final response all read it.
 */
export const independence = {
  handler: ['complaint.handler-is-subject', 'complaint.manages-subject', 'complaint.handler-not-independent'],
  reviewer: [
    'complaint.reviewer-not-independent',
    'complaint.handler-is-subject',
    'complaint.manages-subject',
  ],
} as const;

export const independenceChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'complaint.manages-subject',
    switchable: true,
    title: 'Nobody handles a complaint about those they manage or are managed by',
    says: 'Neither the manager of the person complained about nor anybody that person manages handles or approves it.',
    grounds: {
      BP: {
        clauses: ['BP-A2-2.9'],
        says: 'Guidance on complaints about staff.',
      },
      G2: { clauses: ['G2-A2A-8f'], says: 'Complaints of disrespect by staff.' },
    },
    refuses: 'The complaint is about somebody this person manages, or who manages them.',
    remedy: 'Choose somebody from outside that line.',
  },
  {
    kind: 'check',
    id: 'complaint.handler-not-independent',
    switchable: true,
    title: 'The next stage is handled by somebody new to it',
    says: 'Whoever wrote, handled or approved an earlier answer does not take the stage that follows it.',
    grounds: {
      WP16: {
        clauses: ['WP16-H7'],
        says: 'What is left goes on to the next stage of the provider’s procedure.',
      },
      CPA18: { clauses: ['CPA18-21c'], says: 'The same.' },
      BP: {
        clauses: ['BP-A2-3.6'],
        says: 'What was answered before is looked at by somebody with no part in it.',
      },
    },
    refuses: 'This person had a part in an earlier answer.',
    remedy: 'Choose somebody who had none.',
  },
];
