import type { ClauseId } from '#core/citation.ts';

/** Words of one kind that speak of what stays with the nominated officer, and the clause that keeps it there. */
export interface WordsForPaper {
  readonly id: string;
  readonly says: string;
  readonly clauses: readonly ClauseId[];
  /** As they stand in a dictionary; how they end in a sentence is the search’s affair. Capitals stand for themselves. */
  readonly words: readonly string[];
}

/**
 * What is looked for in everything typed on a complaint with the MAPPA marker. Short on purpose: a long list stops so much that people
 * learn to wave it through. It finds those who forgot, and is no promise that nothing else is written.
 */
export const wordsForPaper: readonly WordsForPaper[] = [
  {
    id: 'offence',
    says: 'An offence, or what a court made of it',
    clauses: ['G2-84a'],
    words: [
      'offence',
      'offend',
      'offender',
      'reoffend',
      're-offend',
      'convict',
      'conviction',
      'criminal',
      'crime',
      'sentence',
      'court',
      'prison',
      'prisoner',
      'jail',
      'custody',
      'parole',
    ],
  },
  {
    id: 'restriction',
    says: 'A restriction, or an order that sets one',
    clauses: ['G2-83b', 'G2-89c'],
    words: [
      'restrict',
      'restriction',
      'licence',
      'license',
      'exclusion zone',
      'no contact',
      'non-contact',
      'curfew',
      'electronic tag',
      'disqualification order',
      'prevention order',
      'barred list',
      'SOPO',
      'SHPO',
      'ROLO',
    ],
  },
  {
    id: 'risk',
    says: 'A risk to somebody',
    clauses: ['G2-85a', 'G2-89c'],
    words: ['risk', 'risky', 'danger', 'dangerous', 'serious harm'],
  },
  {
    id: 'supervision',
    says: 'Who supervises them, and under what',
    clauses: ['G2-81a', 'G2-89c'],
    words: ['supervise', 'supervision', 'probation', 'responsible authority', 'MAPPA', 'ViSOR'],
  },
];
