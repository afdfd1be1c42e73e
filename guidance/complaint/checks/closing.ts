import type { CheckRule, GateRule } from '#core/rule.ts';

export const closingChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'complaint.dissatisfied-escalates',
    askCode: 'DISSATISFIED_ESCALATES',
    title: 'A dissatisfied person’s complaint is not closed as resolved',
    says: 'Whoever says they are dissatisfied goes to the next stage, or gets the final response if none is left.',
    grounds: {
      BP: { clauses: ['BP-A2-3.5'], says: 'Dissatisfied means escalate.' },
      WP16: {
        clauses: ['WP16-A7', 'WP16-PM-11'],
        says: 'Resolved only when the participant is satisfied; otherwise they may go on.',
      },
      CPA18: { clauses: ['CPA18-1g'], says: 'Not resolved to their satisfaction: they may go on.' },
      G2: { clauses: ['G2-A2A-9a'], says: 'Those unhappy with the action taken may escalate.' },
    },
    refuses: 'They have said they are not satisfied.',
    remedy: 'Open the next stage, or write the final response if there is none.',
  },
  {
    kind: 'check',
    id: 'complaint.satisfaction-not-confirmed',
    title: 'Satisfaction is confirmed, with its day',
    says: 'Resolved needs a dated confirmation from the person and how it was given.',
    grounds: {
      WP16: { clauses: ['WP16-PM-11', 'WP16-PM-6', 'WP16-PM-13'], says: 'Resolved, no further action.' },
      G2: { clauses: ['G2-A2-3a'], says: 'Check whether the complainant is satisfied.' },
      BP: { clauses: ['BP-A2-3.3'], says: 'Keep a record of discussions.' },
    },
    refuses: 'There is no dated confirmation that they are satisfied.',
    remedy: 'Record the day they said so, and how.',
  },
  {
    kind: 'check',
    id: 'complaint.silence-not-enough',
    title: 'Silence closes nothing by itself',
    says: 'A complaint is closed without an answer only where the published procedure says after how long, and attempts to reach the person are on record.',
    grounds: {
      G2: {
        clauses: ['G2-A2A-10f', 'G2-A2-3a'],
        says: 'Keep a record of every discussion, and whether they are satisfied.',
      },
      BP: { clauses: ['BP-A2-3.3'], says: 'Keep a record of discussions.' },
    },
    refuses: 'Our procedure does not allow it yet, or no attempt to reach them is on record.',
    remedy: 'Try to reach them and record it, and wait until the time in the procedure has passed.',
  },
  {
    kind: 'check',
    id: 'complaint.no-stage-left',
    title: 'A stage is left to go to',
    says: 'A complaint that comes back opens the next stage; after the final response the way is to ICE.',
    grounds: {
      WP16: { clauses: ['WP16-A7', 'WP16-I1'], says: 'After the final response, ICE.' },
      CPA18: { clauses: ['CPA18-1g', 'CPA18-27'], says: 'The same.' },
      BP: { clauses: ['BP-1-5', 'BP-A2-3.5'], says: 'Dissatisfied means escalate; after the process, ICE.' },
    },
    refuses: 'No stage of our procedure is left: the final response has been issued.',
    remedy: 'Tell them how to go to ICE, as the final response did.',
  },
  {
    kind: 'check',
    id: 'complaint.category-missing',
    askCode: 'PRIMARY_MISSING',
    title: 'It has a category',
    says: 'A complaint is closed with exactly one primary category.',
    grounds: {
      G2: {
        clauses: ['G2-A2A-8a', 'G2-A2A-8b', 'G2-A2A-8e'],
        says: 'Collect complaints by agreed categories.',
      },
      BP: { clauses: ['BP-A2-5.3', 'BP-A2-5.1'], says: 'Use agreed categories.' },
    },
    refuses: 'It has no category.',
    remedy: 'Choose one of the six.',
  },
  {
    kind: 'check',
    id: 'complaint.subcategory-of-other-code',
    askCode: 'SUBCATEGORY_OF_OTHER_CODE',
    title: 'A sub-category goes with its own code',
    says: 'Each sub-category belongs to one of the six codes.',
    grounds: { G2: { clauses: ['G2-A2A-8e'], says: 'Sub-categories are tied to a category.' } },
    refuses: 'The sub-category belongs to another category.',
    remedy: 'Choose one that goes with the primary category.',
  },
  {
    kind: 'check',
    id: 'complaint.category-repeated',
    askCode: 'SECONDARY_REPEATS_PRIMARY',
    title: 'A secondary category adds something',
    says: 'The primary category is not repeated as a secondary one.',
    grounds: { G2: { clauses: ['G2-A2A-8e'], says: 'One primary category, others beside it.' } },
    refuses: 'A secondary category repeats the primary one.',
    remedy: 'Leave it out.',
  },
];

export const caseClose: GateRule = {
  kind: 'gate',
  id: 'case.close',
  title: 'May the case be closed as resolved?',
  says: 'A case is closed as resolved when the person says they are satisfied. Closed before the end of the procedure, the letter says how to come back; only a final response carries the ordered wording about ICE.',
  grounds: {
    BP: {
      clauses: ['BP-A2-3.5', 'BP-A2-3.4'],
      says: 'Dissatisfied means escalate; outstanding actions are told.',
    },
    WP16: {
      clauses: ['WP16-A5', 'WP16-A7', 'WP16-PM-11'],
      says: 'The Annex 1 wording belongs to the final response.',
    },
    CPA18: { clauses: ['CPA18-1e', 'CPA18-1g'], says: 'The same.' },
  },
  settles: ['AMB-24'],
  checks: ['complaint.dissatisfied-escalates'],
  examples: [
    {
      facts: { complainantSays: 'satisfied', stage: 1, stages: 2 },
      answer: { allowed: true, iceTextNeeded: false },
      why: 'Closed early: the wording is not needed.',
    },
    {
      facts: { complainantSays: 'dissatisfied', stage: 1, stages: 2 },
      answer: { allowed: false, refusal: 'DISSATISFIED_ESCALATES', next: 'NEXT_STAGE' },
      why: 'A second look comes next.',
    },
    {
      facts: { complainantSays: 'dissatisfied', stage: 2, stages: 2 },
      answer: {
        allowed: false,
        refusal: 'DISSATISFIED_ESCALATES',
        next: 'FINAL_RESPONSE',
        iceTextNeeded: true,
      },
      why: 'No stage is left.',
    },
  ],
};
