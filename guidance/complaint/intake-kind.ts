import type { TableRule } from '#core/rule.ts';

export interface IntakeWhen {
  readonly dissatisfied?: boolean;
  readonly aboutService?: boolean;
  /** Settled by staff as everyday business, with what was done, by whom and the person’s agreement on record. */
  readonly settled?: boolean;
}
export interface IntakeThen {
  readonly kind: 'FEEDBACK' | 'ROUTED_ELSEWHERE' | 'RESOLVED_INFORMALLY' | 'COMPLAINT';
  readonly counted: boolean;
}

export const intakeKind: TableRule<IntakeWhen, IntakeThen> = {
  kind: 'table',
  id: 'intake.kind',
  title: 'Is it a complaint?',
  says: 'It is a complaint when somebody says they are dissatisfied, it is about the service, and staff have not settled it as everyday business. Settled counts only with what was done, by whom, and that the person agrees.',
  grounds: {
    G2: {
      clauses: ['G2-A2A-2a', 'G2-A2A-2b', 'G2-A2A-11a', 'G2-127a'],
      says: 'Three parts: dissatisfaction, about the service provided, not settled by operational staff in normal business.',
    },
    BP: {
      clauses: ['BP-A2-1.1a', 'BP-A2-2.3a', 'BP-A2-1.1b'],
      says: 'One definition, published; a decision with a right of appeal is something else.',
    },
    WP16: {
      clauses: ['WP16-D1', 'WP16-D2'],
      says: 'Policy and the requirement to attend go to Jobcentre Plus.',
    },
  },
  rows: [
    {
      id: 'intake.kind.feedback',
      says: 'No dissatisfaction: feedback.',
      when: { dissatisfied: false },
      then: { kind: 'FEEDBACK', counted: false },
      clauses: ['G2-A2A-11a'],
    },
    {
      id: 'intake.kind.elsewhere',
      says: 'Not about the service: recorded and directed to whom it belongs.',
      when: { aboutService: false },
      then: { kind: 'ROUTED_ELSEWHERE', counted: false },
      clauses: ['G2-A2A-2b', 'G2-130a', 'BP-A2-1.1b'],
    },
    {
      id: 'intake.kind.settled',
      says: 'Settled as everyday business, with all three on record: kept and counted apart.',
      when: { settled: true },
      then: { kind: 'RESOLVED_INFORMALLY', counted: false },
      clauses: ['G2-A2A-2b'],
    },
    {
      id: 'intake.kind.complaint',
      says: 'Anything else is a complaint.',
      when: {},
      then: { kind: 'COMPLAINT', counted: true },
      clauses: ['G2-A2A-2b', 'G2-127a'],
    },
  ],
  examples: [
    {
      facts: {
        dissatisfied: true,
        aboutService: true,
        settledAsNormalBusiness: true,
        whatWasDone: true,
        byWhom: true,
        complainantAgrees: true,
      },
      answer: { kind: 'RESOLVED_INFORMALLY', counted: false },
      why: 'All three are on record.',
    },
    {
      facts: {
        dissatisfied: true,
        aboutService: true,
        settledAsNormalBusiness: true,
        whatWasDone: true,
        byWhom: true,
        complainantAgrees: false,
      },
      answer: { kind: 'COMPLAINT', counted: true },
      why: 'The person does not agree it is settled.',
    },
    {
      facts: { dissatisfied: true, aboutService: false },
      answer: { kind: 'ROUTED_ELSEWHERE', counted: false },
      why: 'About a policy or a decision.',
    },
    {
      facts: { dissatisfied: false },
      answer: { kind: 'FEEDBACK', counted: false },
      why: 'A compliment or a comment.',
    },
  ],
};
