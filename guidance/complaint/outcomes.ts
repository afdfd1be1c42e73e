import type { ListRule } from '#core/rule.ts';

const six = ['G2-A2A-10c', 'BP-A2-5.5', 'BP-A2-1.4'] as const;

/** The six outcomes an element may have, in the order they are offered. */
export const outcomes = [
  'EXPLANATION',
  'APOLOGY',
  'ASSURANCE',
  'CORRECTIVE_ACTION',
  'INFORMATION',
  'FINANCIAL_REDRESS',
] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  EXPLANATION: 'Explanation',
  APOLOGY: 'Apology',
  ASSURANCE: 'Assurance',
  CORRECTIVE_ACTION: 'Corrective action',
  INFORMATION: 'Information',
  FINANCIAL_REDRESS: 'Financial redress',
};

export const outcomeKinds: ListRule = {
  kind: 'list',
  id: 'outcome.kinds',
  title: 'The six outcomes',
  says: 'The outcome of an element is recorded as what is done about it: one or more of six.',
  grounds: {
    BP: {
      clauses: ['BP-A2-5.5', 'BP-A2-1.4'],
      says: 'Explanation, assurance, information, apology, corrective action, financial redress.',
    },
    G2: { clauses: ['G2-A2A-10c'], says: 'Examples of what would put it right.' },
  },
  items: outcomes.map((code) => ({ code, label: outcomeLabels[code], clauses: [...six] })),
  examples: [
    {
      facts: {},
      answer: {
        kinds: [
          'APOLOGY',
          'ASSURANCE',
          'CORRECTIVE_ACTION',
          'EXPLANATION',
          'FINANCIAL_REDRESS',
          'INFORMATION',
        ],
      },
      why: 'All six.',
    },
  ],
};
