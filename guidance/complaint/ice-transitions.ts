import type { TableRule } from '#core/rule.ts';

/** The states of ICE’s case, in the order in which it goes; it may end early from any of them. */
export const iceStates = [
  'none',
  'notified',
  'process-check',
  'revisit',
  'resolution',
  'settlement-papers',
  'settlement-proposal',
  'investigation',
  'draft-report',
  'final-report',
  'closed-resolved',
  'closed-settled',
  'closed-reported',
  'closed-other',
] as const;
export type IceState = (typeof iceStates)[number];

/** What can happen in it. All but `steps-done` and the closing of a report is ICE’s own act, recorded as it is learned. */
export const iceEvents = [
  'ice-contacts',
  'asks-if-steps-complete',
  'steps-handed-back',
  'steps-done',
  'accepts',
  'papers-requested',
  'proposes',
  'answers',
  'no-agreement',
  'moved-back',
  'draft-arrives',
  'final-report',
  'finding-edited',
  'provider-appeals',
  'closed',
] as const;
export type IceEvent = (typeof iceEvents)[number];

/** Where a case goes when ICE takes it a step back: from a final report and from an ended case, nowhere. */
export const stepBack: Readonly<Partial<Record<IceState, IceState>>> = {
  'process-check': 'notified',
  revisit: 'process-check',
  resolution: 'process-check',
  'settlement-papers': 'resolution',
  'settlement-proposal': 'settlement-papers',
  investigation: 'settlement-proposal',
  'draft-report': 'investigation',
};

export interface IceMoveWhen {
  readonly from: readonly IceState[];
  readonly event: IceEvent;
  /** Only when both have accepted, or only when they have not. */
  readonly bothAccept?: boolean;
}
export interface IceMoveThen {
  /** Where it leads; null where it stays; a step back by `stepBack`. */
  readonly to: IceState | 'a-step-back' | null;
  /** Refusal codes of what must hold first. */
  readonly checks: readonly string[];
}

const ended = ['closed-resolved', 'closed-settled', 'closed-reported', 'closed-other'] as const;
const beforeReport = [
  'notified',
  'process-check',
  'revisit',
  'resolution',
  'settlement-papers',
  'settlement-proposal',
  'investigation',
  'draft-report',
] as const;

export const iceTransitions: TableRule<IceMoveWhen, IceMoveThen> = {
  kind: 'table',
  id: 'ice.move',
  title: 'How a case goes at ICE',
  says: 'From ICE’s first contact to its end, forwards by what ICE does; backwards only when ICE has written so. ICE’s findings are not edited, and there is no appeal by the provider.',
  grounds: {
    WP16: {
      clauses: ['WP16-I2', 'WP16-J5', 'WP16-P1'],
      says: 'ICE looks first whether the steps were done, then examines in three stages; the provider cannot appeal.',
    },
    CPA18: { clauses: ['CPA18-28a', 'CPA18-31a', 'CPA18-40a'], says: 'The same.' },
    BP: {
      clauses: ['BP-4-5', 'BP-4-30', 'BP-A1-2.11.3Hb'],
      says: 'The same three stages; the decision is final and binding.',
    },
    G2: { clauses: ['G2-A2B-2a'], says: 'One of three outcomes.' },
    AW: { clauses: ['AW-7.05a', 'AW-7.05d', 'AW-7.05e'], says: 'Mediation, settlement, investigation.' },
  },
  settles: ['AMB-14', 'AMB-15', 'AMB-17'],
  rows: [
    {
      id: 'IC1',
      says: 'ICE makes contact.',
      when: { from: ['none'], event: 'ice-contacts' },
      then: { to: 'notified', checks: [] },
      clauses: ['WP16-I2', 'WP16-I4', 'CPA18-28a', 'CPA18-28c'],
    },
    {
      id: 'IC1-again',
      says: 'ICE writes or calls again: recorded whatever the state, and the case stays where it is.',
      when: { from: [...beforeReport, 'final-report', ...ended], event: 'ice-contacts' },
      then: { to: null, checks: [] },
      clauses: ['WP16-I4', 'CPA18-28c'],
    },
    {
      id: 'IC2',
      says: 'ICE asks whether the provider’s own steps are complete.',
      when: { from: ['notified'], event: 'asks-if-steps-complete' },
      then: { to: 'process-check', checks: [] },
      clauses: ['WP16-I2', 'CPA18-28a'],
    },
    {
      id: 'IC3',
      says: 'ICE hands steps back, and names them.',
      when: { from: ['process-check', 'notified'], event: 'steps-handed-back' },
      then: { to: 'revisit', checks: ['complaint.steps-not-named'] },
      clauses: ['WP16-I3', 'CPA18-28b'],
    },
    {
      id: 'IC3-done',
      says: 'The steps ICE handed back are done again: the case stands where it stood when ICE first wrote.',
      when: { from: ['revisit'], event: 'steps-done' },
      then: { to: 'notified', checks: [] },
      clauses: ['WP16-I3', 'CPA18-28b'],
    },
    {
      id: 'IC4',
      says: 'ICE accepts it and tries to resolve it with both.',
      when: { from: ['process-check', 'notified'], event: 'accepts' },
      then: { to: 'resolution', checks: ['complaint.ice-notice-denied'] },
      clauses: ['WP16-K1', 'CPA18-32a', 'BP-4-7', 'G2-A2B-3a'],
    },
    {
      id: 'IC5',
      says: 'Both accept what resolves it: no fault is determined and no contribution falls due.',
      when: { from: ['resolution'], event: 'answers' },
      then: {
        to: 'closed-resolved',
        checks: ['complaint.ice-answer-blank', 'complaint.ice-not-accepted-by-both'],
      },
      clauses: [
        'WP16-K1',
        'WP16-K2',
        'WP16-K3',
        'CPA18-32b',
        'CPA18-32c',
        'BP-4-8',
        'BP-4-9',
        'G2-A2B-3b',
        'G2-A2B-3c',
      ],
    },
    {
      id: 'IC6',
      says: 'It is not resolved, and ICE asks for the papers.',
      when: { from: ['resolution', 'process-check'], event: 'papers-requested' },
      then: { to: 'settlement-papers', checks: [] },
      clauses: ['WP16-L1', 'WP16-G10', 'CPA18-33a', 'BP-4-10', 'G2-A2B-4a', 'AW-7.05b'],
    },
    {
      id: 'IC7',
      says: 'ICE has seen the papers and proposes a settlement.',
      when: { from: ['settlement-papers'], event: 'proposes' },
      then: { to: 'settlement-proposal', checks: [] },
      clauses: ['WP16-L2', 'CPA18-33b', 'BP-4-13', 'G2-A2B-4d'],
    },
    {
      id: 'IC8',
      says: 'The provider agrees and the complainant is satisfied: settled, with no fault determined and no contribution due.',
      when: { from: ['settlement-proposal'], event: 'answers', bothAccept: true },
      then: { to: 'closed-settled', checks: [] },
      clauses: [
        'WP16-L3',
        'WP16-L4',
        'WP16-L5',
        'CPA18-33c',
        'CPA18-33d',
        'CPA18-33e',
        'BP-4-14',
        'BP-4-15',
        'G2-A2B-4e',
        'G2-A2B-4f',
        'G2-A2B-4g',
      ],
    },
    {
      id: 'IC9-answers',
      says: 'Both have answered ICE’s proposal and not both accept it: ICE investigates.',
      when: { from: ['settlement-proposal'], event: 'answers', bothAccept: false },
      then: { to: 'investigation', checks: ['complaint.ice-answer-blank'] },
      clauses: ['WP16-M1', 'CPA18-34a', 'BP-4-16', 'G2-A2B-4e', 'G2-A2B-5a'],
    },
    {
      id: 'IC9',
      says: 'ICE writes that there is no agreement: it investigates.',
      when: { from: ['settlement-proposal', 'settlement-papers'], event: 'no-agreement' },
      then: { to: 'investigation', checks: ['complaint.ice-notice-missing'] },
      clauses: [
        'WP16-G8',
        'WP16-M1',
        'CPA18-34a',
        'BP-4-16',
        'BP-A1-2.11.3Ha',
        'BP-A1-2.11.3La',
        'G2-A2B-5a',
        'AW-7.05e',
      ],
    },
    {
      id: 'IC10',
      says: 'The draft of the report arrives.',
      when: { from: ['investigation'], event: 'draft-arrives' },
      then: { to: 'draft-report', checks: [] },
      clauses: ['WP16-M5', 'WP16-M6', 'WP16-M8', 'CPA18-35a', 'CPA18-35b', 'CPA18-35d', 'BP-4-17'],
    },
    {
      id: 'IC11',
      says: 'The final report arrives.',
      when: { from: ['draft-report'], event: 'final-report' },
      then: { to: 'final-report', checks: [] },
      clauses: [
        'WP16-M2',
        'WP16-M3',
        'WP16-O1',
        'CPA18-34b',
        'CPA18-34c',
        'CPA18-39a',
        'BP-4-19',
        'BP-4-27',
        'G2-A2B-5b',
        'G2-A2B-5c',
        'G2-A2B-10a',
      ],
    },
    {
      id: 'IC11-findings',
      says: 'A finding of ICE’s is never edited: the decision is final and binding.',
      when: { from: [...beforeReport, 'final-report', ...ended], event: 'finding-edited' },
      then: { to: null, checks: ['complaint.ice-finding-final'] },
      clauses: ['BP-A1-2.11.3Hb', 'BP-A1-2.11.3Lb'],
    },
    {
      id: 'IC11-appeal',
      says: 'The provider has no right of appeal, at any point.',
      when: { from: [...beforeReport, 'final-report', ...ended], event: 'provider-appeals' },
      then: { to: null, checks: ['complaint.ice-no-appeal'] },
      clauses: ['WP16-P1', 'CPA18-40a', 'BP-4-30'],
    },
    {
      id: 'IC12',
      says: 'What the report orders is paid and every recommendation has an owner: the case ends.',
      when: { from: ['final-report'], event: 'closed' },
      then: {
        to: 'closed-reported',
        checks: ['complaint.ice-money-not-paid', 'complaint.ice-recommendation-without-owner'],
      },
      clauses: ['WP16-M12', 'CPA18-37a', 'BP-A1-2.11.3Hf', 'BP-A1-2.11.3Hg', 'BP-A1-2.11.3Le'],
    },
    {
      id: 'IC13',
      says: 'ICE writes that it declines, that it is withdrawn, or that it is not for ICE: the case ends without a report.',
      when: { from: beforeReport, event: 'closed' },
      then: { to: 'closed-other', checks: ['complaint.ice-notice-missing'] },
      clauses: ['WP16-J5', 'CPA18-31a', 'BP-4-5'],
    },
    {
      id: 'IC-back',
      says: 'ICE writes that it takes the case a step back.',
      when: {
        from: [
          'process-check',
          'revisit',
          'resolution',
          'settlement-papers',
          'settlement-proposal',
          'investigation',
          'draft-report',
        ],
        event: 'moved-back',
      },
      then: { to: 'a-step-back', checks: ['complaint.ice-notice-missing'] },
      clauses: ['WP16-J5', 'CPA18-31a', 'BP-4-5'],
    },
  ],
  examples: [
    {
      facts: {
        from: 'SETTLEMENT_PROPOSAL',
        event: 'answers',
        providerAccepts: true,
        complainantAccepts: true,
      },
      answer: { allowed: true, to: 'CLOSED_SETTLED' },
      why: 'Both accept: settled.',
    },
    {
      facts: {
        from: 'SETTLEMENT_PROPOSAL',
        event: 'answers',
        providerAccepts: true,
        complainantAccepts: null,
      },
      answer: { allowed: false, to: 'SETTLEMENT_PROPOSAL' },
      why: 'One of them has not answered.',
    },
    {
      facts: { from: 'FINAL_REPORT', event: 'provider-appeals' },
      answer: { allowed: false, to: 'FINAL_REPORT' },
      why: 'There is no appeal.',
    },
  ],
};
