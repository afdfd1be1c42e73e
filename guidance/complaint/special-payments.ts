import type { TableRule } from '#core/rule.ts';

export interface SpecialPaymentWhen {
  /** A word that is in the name of every payment of this sort, and other names it goes by; left out for any other sort. */
  readonly word?: string;
  readonly kinds?: readonly string[];
}
export interface SpecialPaymentThen {
  readonly special: boolean;
}

/** Which payments count as special payments. */
export const specialPayments: TableRule<SpecialPaymentWhen, SpecialPaymentThen> = {
  kind: 'table',
  id: 'figures.special-payments',
  title: 'What was spent on special payments',
  says: 'Money paid to somebody to put right what went wrong is a special payment, and what is spent on it is reported. A contribution to ICE’s costs is not one: it pays for ICE’s work.',
  grounds: {
    BP: {
      clauses: ['BP-A2-5.7', 'BP-A2-1.4', 'BP-A2-2.6'],
      says: 'Record and report what is spent on special payments.',
    },
    G2: { clauses: ['G2-A2A-4b'], says: 'A special payment and an ICE fee are named apart.' },
  },
  rows: [
    {
      id: 'SPECIAL-contribution',
      says: 'A contribution to ICE’s costs is no special payment.',
      when: {
        word: 'contribution',
        kinds: ['ice-cost', 'ice-costs', 'ice-fee', 'ice-fees', 'examiner-costs', 'examiner-fee'],
      },
      then: { special: false },
      clauses: ['BP-A2-5.7', 'G2-A2A-4b', 'BP-4-22'],
    },
    {
      id: 'SPECIAL-redress',
      says: 'Redress and goodwill paid to a person are special payments.',
      when: {},
      then: { special: true },
      clauses: ['BP-A2-5.7', 'BP-A2-1.4', 'BP-A2-2.6'],
    },
  ],
  examples: [
    {
      facts: {
        payments: [
          { kind: 'contribution', pence: 500_000 },
          { kind: 'redress', pence: 25_000 },
          { kind: 'goodwill', pence: 5000 },
        ],
      },
      answer: { totalPence: 30_000 },
      why: 'The contribution is not a special payment.',
    },
  ],
};
