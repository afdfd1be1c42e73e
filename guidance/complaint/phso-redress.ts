import type { TableRule } from '#core/rule.ts';

export interface OmbudsmanRedressWhen {
  readonly kind: 'different' | 'additional';
  /** Against what ICE set. */
  readonly against?: 'higher' | 'lower-or-same';
}
export interface OmbudsmanRedressThen {
  /** What the person has in the end. */
  readonly total: 'theirs' | 'ours-already' | 'both';
  /** A manager decides what becomes of it. */
  readonly decide: boolean;
}

/** DT-REDRESS, as far as the Ombudsman changes it. */
export const ombudsmanRedress: TableRule<OmbudsmanRedressWhen, OmbudsmanRedressThen> = {
  kind: 'table',
  id: 'phso.redress',
  title: 'Redress that the Ombudsman recommends',
  says: 'The Ombudsman’s figure replaces ICE’s or adds to it, as it says. What is more is paid; nothing is asked back; and no contribution to ICE’s costs arises from it.',
  grounds: {
    WP16: { clauses: ['WP16-P3', 'WP16-P4'], says: 'It may replace or add; the provider is liable.' },
    CPA18: { clauses: ['CPA18-40c', 'CPA18-40d'], says: 'The same.' },
    BP: { clauses: ['BP-4-32'], says: 'Different or additional.' },
    G2: { clauses: ['G2-A2B-11f'], says: 'Act on every recommendation.' },
  },
  settles: ['AMB-16', 'AMB-17'],
  rows: [
    {
      id: 'OMB-higher',
      says: 'It sets a higher figure in place of ICE’s: the balance is paid.',
      when: { kind: 'different', against: 'higher' },
      then: { total: 'theirs', decide: false },
      clauses: ['WP16-P3', 'WP16-P4', 'CPA18-40c', 'CPA18-40d', 'BP-4-32'],
    },
    {
      id: 'OMB-lower',
      says: 'It sets no more than ICE did: what ICE set stands, nothing is asked back, and a manager decides what is left to do.',
      when: { kind: 'different', against: 'lower-or-same' },
      then: { total: 'ours-already', decide: true },
      clauses: ['WP16-P3', 'CPA18-40c', 'BP-4-32', 'BP-A1-2.11.3Hb'],
    },
    {
      id: 'OMB-additional',
      says: 'It adds to what ICE set: both are paid.',
      when: { kind: 'additional' },
      then: { total: 'both', decide: false },
      clauses: ['WP16-P3', 'WP16-P4', 'CPA18-40c', 'CPA18-40d', 'BP-4-32', 'G2-A2B-11f'],
    },
  ],
  examples: [
    {
      facts: { icePence: 25_000, phso: { kind: 'different', pence: 40_000 } },
      answer: { totalPence: 40_000, balancePence: 15_000, clawbackPence: 0, contributionPence: 0 },
      why: 'In place of ICE’s: the balance is paid.',
    },
    {
      facts: { icePence: 25_000, phso: { kind: 'different', pence: 10_000 } },
      answer: { totalPence: 25_000, balancePence: 0, clawbackPence: 0 },
      why: 'Less than ICE set: nothing is asked back.',
    },
    {
      facts: { icePence: 25_000, phso: { kind: 'additional', pence: 10_000 } },
      answer: { totalPence: 35_000, balancePence: 10_000 },
      why: 'Added to ICE’s.',
    },
  ],
};
