import type { TableRule } from '#core/rule.ts';

/** The states of a case at the Ombudsman. */
export const ombudsmanStates = [
  'none',
  'notified',
  'not-accepted',
  'accepted',
  'information-requested',
  'reported',
  'closed',
] as const;
export type OmbudsmanState = (typeof ombudsmanStates)[number];

export const ombudsmanEvents = [
  'contacts',
  'accepts',
  'declines',
  'information-requested',
  'information-sent',
  'reports',
  'recommendation-declined',
  'closed',
] as const;
export type OmbudsmanEvent = (typeof ombudsmanEvents)[number];

export interface OmbudsmanMoveWhen {
  readonly from: readonly OmbudsmanState[];
  readonly event: OmbudsmanEvent;
}
export interface OmbudsmanMoveThen {
  /** Where it leads; null where it stays. */
  readonly to: OmbudsmanState | null;
  /** Refusal codes of what must hold first. */
  readonly checks: readonly string[];
}

export const ombudsmanTransitions: TableRule<OmbudsmanMoveWhen, OmbudsmanMoveThen> = {
  kind: 'table',
  id: 'phso.event',
  title: 'How a case goes at the Ombudsman',
  says: 'A contact from the Ombudsman is recorded in any state of a complaint, and whether the earlier ways are finished is only shown. What it recommends is done, all of it.',
  grounds: {
    WP16: {
      clauses: ['WP16-P2', 'WP16-P3', 'WP16-P4', 'WP16-Q10', 'WP16-Q11'],
      says: 'An MP may take it there at any time; the Ombudsman normally expects the other ways first.',
    },
    CPA18: { clauses: ['CPA18-40b', 'CPA18-40c', 'CPA18-40d'], says: 'The same.' },
    BP: {
      clauses: ['BP-4-31', 'BP-4-32', 'BP-5-1', 'BP-5-2', 'BP-5-3', 'BP-5-4', 'BP-5-5'],
      says: 'It usually looks whether the other ways are exhausted, and may accept a case all the same.',
    },
    G2: {
      clauses: ['G2-A2B-11a', 'G2-A2B-11b', 'G2-A2B-11c', 'G2-A2B-11e', 'G2-A2B-11f'],
      says: 'Co-operate, give evidence, act on every recommendation.',
    },
  },
  settles: ['AMB-34'],
  rows: [
    {
      id: 'PH1',
      says: 'An MP takes it to the Ombudsman, or the Ombudsman makes contact: never refused as too early.',
      when: { from: ['none'], event: 'contacts' },
      then: { to: 'notified', checks: [] },
      clauses: ['WP16-Q10', 'WP16-Q11', 'WP16-P2', 'CPA18-40b', 'BP-4-31', 'BP-5-4', 'BP-5-5'],
    },
    {
      id: 'PH1-again',
      says: 'The Ombudsman makes contact again: recorded whatever the state, and the case stays where it is.',
      when: {
        from: ['notified', 'not-accepted', 'accepted', 'information-requested', 'reported', 'closed'],
        event: 'contacts',
      },
      then: { to: null, checks: [] },
      clauses: ['BP-5-1', 'BP-5-5', 'G2-A2B-11b'],
    },
    {
      id: 'PH2',
      says: 'The Ombudsman accepts the case.',
      when: { from: ['notified'], event: 'accepts' },
      then: { to: 'accepted', checks: [] },
      clauses: ['WP16-P2', 'WP16-P3', 'BP-4-31', 'BP-5-5'],
    },
    {
      id: 'PH2-declines',
      says: 'The Ombudsman does not accept it.',
      when: { from: ['notified'], event: 'declines' },
      then: { to: 'not-accepted', checks: [] },
      clauses: ['WP16-P2', 'BP-4-31', 'BP-5-4'],
    },
    {
      id: 'PH3',
      says: 'The Ombudsman asks for information: its own date counts, and nothing is destroyed meanwhile.',
      when: { from: ['accepted', 'information-requested'], event: 'information-requested' },
      then: { to: 'information-requested', checks: [] },
      clauses: ['BP-5-2', 'G2-A2B-11c'],
    },
    {
      id: 'PH3-sent',
      says: 'What it asked for has gone.',
      when: { from: ['information-requested'], event: 'information-sent' },
      then: { to: 'accepted', checks: [] },
      clauses: ['BP-5-2', 'G2-A2B-11c'],
    },
    {
      id: 'PH4',
      says: 'The Ombudsman reports.',
      when: { from: ['accepted', 'information-requested'], event: 'reports' },
      then: { to: 'reported', checks: [] },
      clauses: ['WP16-P3', 'WP16-P4', 'CPA18-40c', 'CPA18-40d', 'BP-4-32', 'G2-A2B-11e'],
    },
    {
      id: 'PH4-recommendations',
      says: 'A recommendation of the Ombudsman’s is acted on: it cannot be declined.',
      when: { from: [...ombudsmanStates], event: 'recommendation-declined' },
      then: { to: null, checks: ['complaint.ombudsman-recommendation-declined'] },
      clauses: ['G2-A2B-11f', 'WP16-P4', 'CPA18-40d'],
    },
    {
      id: 'PH5',
      says: 'What it recommended is paid and done, with what shows it: the case ends.',
      when: { from: ['reported'], event: 'closed' },
      then: { to: 'closed', checks: ['complaint.ombudsman-not-actioned'] },
      clauses: ['WP16-P4', 'CPA18-40d', 'G2-A2B-11f'],
    },
  ],
  examples: [
    {
      facts: { event: 'contacts', internalExhausted: false, iceExhausted: false },
      answer: { accepted: true, shownAsExhausted: false },
      why: 'Before our own process is finished: recorded all the same.',
    },
    {
      facts: { event: 'contacts', internalExhausted: true, iceExhausted: true },
      answer: { accepted: true, shownAsExhausted: true },
      why: 'After both.',
    },
    {
      facts: { event: 'recommendation-declined', internalExhausted: true, iceExhausted: true },
      answer: { accepted: false },
      why: 'Every recommendation is acted on.',
    },
  ],
};
