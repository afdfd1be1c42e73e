import type { TableRule } from '#core/rule.ts';

/** Who or what a complaint can be about. A sub-contractor’s act is the provider’s (WP16-G1). */
export const subjects = [
  'PROVIDER',
  'SUBCONTRACTOR',
  'OUTGOING_PROVIDER',
  'JCP',
  'POLICY',
  'STATUTORY_DECISION',
  'OTHER_AGENCY',
] as const;
export type Subject = (typeof subjects)[number];

export const limbKinds = [
  'PROVIDER',
  'MIXED',
  'JCP',
  'POLICY',
  'STATUTORY_DECISION',
  'OTHER_AGENCY',
  'OUTGOING',
] as const;
export type LimbKind = (typeof limbKinds)[number];

export type Lead = 'provider' | 'jcp' | 'dwp' | 'decision-maker' | 'outgoing-provider' | 'other-agency';

export interface RouteWhen {
  /** Every one of these is among the subjects (PROVIDER stands for a sub-contractor too). */
  readonly about?: readonly Subject[];
  /** None of these is. */
  readonly notAbout?: readonly Subject[];
  readonly channel?: readonly ('direct' | 'via-jcp' | 'jcp-request' | 'to-dwp')[];
  readonly afterCombinedResponse?: boolean;
  /** The pack has a route for the outgoing provider and the person came over from it. */
  readonly outgoingRoute?: boolean;
}

export interface RouteThen {
  readonly limb: LimbKind;
  readonly lead: Lead;
  readonly state:
    | 'STAGE_OPEN'
    | 'DIRECTED_TO_JCP'
    | 'CONTRIBUTION_DUE'
    | 'SIGNPOSTED'
    | 'JCP_ESCALATED'
    | 'REQUESTED'
    | 'NOTED';
  /** The stage opened, where one is. */
  readonly stage?: 1 | 2;
  readonly tell?: 'PERFORMANCE_MANAGER';
}

/** Every row that matches gives a limb: the parts of one contact may go different ways. */
export const route: TableRule<RouteWhen, RouteThen> = {
  kind: 'table',
  id: 'route',
  title: 'Whose complaint is it?',
  says: 'Each part of a contact goes by what it is about. Who complains, through whom and for whom never change the stages, the clocks or the letter.',
  grounds: {
    WP16: {
      clauses: [
        'WP16-A1',
        'WP16-C4',
        'WP16-E1',
        'WP16-E3',
        'WP16-F1',
        'WP16-PM-1',
        'WP16-PM-2',
        'WP16-PM-3',
        'WP16-PM-5',
      ],
      says: 'Ours, through Jobcentre Plus, mixed, policy, from an employer or an elected member.',
    },
    CPA18: {
      clauses: ['CPA18-1a', 'CPA18-7b', 'CPA18-9', 'CPA18-10b', 'CPA18-13a'],
      says: 'The same, and with the outgoing provider for people who came over.',
    },
    BP: {
      clauses: ['BP-1-1', 'BP-1-2', 'BP-1-7', 'BP-A2-1.1b', 'BP-A2-2.7'],
      says: 'To the provider first; DWP owns a mixed one.',
    },
    G2: {
      clauses: ['G2-128a', 'G2-129a', 'G2-129b', 'G2-129c'],
      says: 'The provider resolves what is its own; an elected member’s authority is accepted.',
    },
    AW: { clauses: ['AW-7.01a'], says: 'A process in every part of the supply chain.' },
  },
  settles: ['AMB-19', 'AMB-23', 'AMB-26', 'AMB-27', 'AMB-28', 'AMB-29', 'AMB-31', 'AMB-32'],
  rows: [
    {
      id: 'route.residual',
      says: 'After the combined reply, what is left about the provider opens its next stage.',
      when: { about: ['PROVIDER'], afterCombinedResponse: true },
      then: { limb: 'PROVIDER', lead: 'provider', state: 'STAGE_OPEN', stage: 2 },
      clauses: ['WP16-H5', 'WP16-H6', 'WP16-H7', 'CPA18-21a', 'CPA18-21b', 'CPA18-21c', 'BP-1-9'],
    },
    {
      id: 'route.residual-jcp',
      says: 'After the combined reply, what is left about Jobcentre Plus goes on there, apart.',
      when: { about: ['JCP'], afterCombinedResponse: true },
      then: { limb: 'JCP', lead: 'jcp', state: 'JCP_ESCALATED' },
      clauses: ['WP16-H8', 'CPA18-22', 'BP-1-11'],
    },
    {
      id: 'route.contribution',
      says: 'Jobcentre Plus leads and asks for the provider’s part.',
      when: { channel: ['jcp-request'], afterCombinedResponse: false },
      then: { limb: 'MIXED', lead: 'jcp', state: 'CONTRIBUTION_DUE' },
      clauses: [
        'WP16-B1',
        'WP16-B2',
        'WP16-H1',
        'WP16-H2',
        'CPA18-3a',
        'CPA18-3b',
        'CPA18-20a',
        'CPA18-20b',
        'BP-1-7',
        'BP-1-8',
      ],
    },
    {
      id: 'route.joint-with-dwp',
      says: 'Brought to DWP about both: DWP leads a joint reply and the provider contributes.',
      when: { channel: ['to-dwp'], about: ['PROVIDER', 'JCP'], afterCombinedResponse: false },
      then: { limb: 'MIXED', lead: 'dwp', state: 'CONTRIBUTION_DUE' },
      clauses: ['G2-129e', 'G2-129f'],
    },
    {
      id: 'route.directed-to-jcp',
      says: 'About the provider and Jobcentre Plus, raised with the provider: Jobcentre Plus leads, and the person is directed there.',
      when: { channel: ['direct', 'via-jcp'], about: ['PROVIDER', 'JCP'], afterCombinedResponse: false },
      then: { limb: 'MIXED', lead: 'jcp', state: 'DIRECTED_TO_JCP' },
      clauses: ['WP16-B1', 'WP16-B3', 'WP16-H1', 'CPA18-3a', 'CPA18-4a', 'CPA18-20a', 'BP-1-7'],
    },
    {
      id: 'route.provider',
      says: 'About the provider or its sub-contractor: the provider’s own first stage, however it came.',
      when: {
        channel: ['direct', 'via-jcp', 'to-dwp'],
        about: ['PROVIDER'],
        notAbout: ['JCP'],
        afterCombinedResponse: false,
      },
      then: { limb: 'PROVIDER', lead: 'provider', state: 'STAGE_OPEN', stage: 1 },
      clauses: [
        'WP16-A1',
        'WP16-C1',
        'WP16-C3',
        'WP16-C4',
        'WP16-E2',
        'WP16-G1',
        'CPA18-1a',
        'CPA18-6a',
        'CPA18-7a',
        'CPA18-7b',
        'CPA18-10a',
        'CPA18-14a',
        'AW-7.01a',
        'BP-1-1',
        'BP-A1-2.11.1H',
        'BP-A1-2.11.1L',
        'G2-128a',
        'G2-A2B-1b',
      ],
    },
    {
      id: 'route.outgoing',
      says: 'About the outgoing provider too, under a chapter that has the route and for a person who came over: its part is asked for.',
      when: { about: ['PROVIDER', 'OUTGOING_PROVIDER'], outgoingRoute: true },
      then: { limb: 'OUTGOING', lead: 'provider', state: 'REQUESTED' },
      clauses: ['CPA18-11a', 'CPA18-12a', 'CPA18-12b', 'CPA18-23', 'CPA18-24', 'CPA18-25'],
    },
    {
      id: 'route.outgoing-noted',
      says: 'About the outgoing provider too, where the chapter has no such route: its part is noted and the Performance Manager told.',
      when: { about: ['PROVIDER', 'OUTGOING_PROVIDER'], outgoingRoute: false },
      then: { limb: 'OUTGOING', lead: 'outgoing-provider', state: 'NOTED', tell: 'PERFORMANCE_MANAGER' },
      clauses: ['BP-2-3'],
    },
    {
      id: 'route.outgoing-only',
      says: 'Only about the outgoing provider: recorded, the person told where to go, and the Performance Manager told. No source says who leads.',
      when: { about: ['OUTGOING_PROVIDER'], notAbout: ['PROVIDER'] },
      then: { limb: 'OUTGOING', lead: 'outgoing-provider', state: 'SIGNPOSTED', tell: 'PERFORMANCE_MANAGER' },
      clauses: ['BP-2-3'],
    },
    {
      id: 'route.jcp-only',
      says: 'Only about Jobcentre Plus: the person is told to go there.',
      when: {
        channel: ['direct', 'via-jcp', 'to-dwp'],
        about: ['JCP'],
        notAbout: ['PROVIDER'],
        afterCombinedResponse: false,
      },
      then: { limb: 'JCP', lead: 'jcp', state: 'SIGNPOSTED' },
      clauses: ['G2-130a', 'G2-130b'],
    },
    {
      id: 'route.policy',
      says: 'About a requirement to attend or another policy: the person is directed to Jobcentre Plus.',
      when: { about: ['POLICY'] },
      then: { limb: 'POLICY', lead: 'jcp', state: 'SIGNPOSTED' },
      clauses: ['WP16-D1', 'WP16-D2', 'WP16-D3', 'CPA18-8a', 'CPA18-8b', 'CPA18-8c'],
    },
    {
      id: 'route.statutory-decision',
      says: 'About a decision with a right of review or appeal: the difference is explained and the person told how to dispute it.',
      when: { about: ['STATUTORY_DECISION'] },
      then: { limb: 'STATUTORY_DECISION', lead: 'decision-maker', state: 'SIGNPOSTED' },
      clauses: ['BP-A2-1.1b'],
    },
    {
      id: 'route.other-agency',
      says: 'About another agency or business of government: recorded, and the person given ICE’s details.',
      when: { about: ['OTHER_AGENCY'] },
      then: { limb: 'OTHER_AGENCY', lead: 'other-agency', state: 'SIGNPOSTED' },
      clauses: ['G2-130a', 'G2-130b', 'G2-130c'],
    },
  ],
  examples: [
    {
      facts: { pack: 'WP16', subjects: ['PROVIDER'], channel: 'via-jcp' },
      answer: { ownStageOpen: true, iceAfterOwnProcess: true, stored: true },
      why: 'Told to Jobcentre Plus and sent on: the same as direct.',
    },
    {
      facts: { pack: 'WP16', subjects: ['PROVIDER', 'JCP'], channel: 'direct' },
      answer: { ownStageOpen: false, stored: true },
      why: 'Mixed: directed to Jobcentre Plus, no stage of our own.',
    },
    {
      facts: { pack: 'WP16', subjects: ['PROVIDER', 'JCP'], channel: 'jcp-request' },
      answer: { refused: 'REQUEST_DATE_MISSING', stored: false },
      why: 'Without the date of the request its clock cannot be set.',
    },
    {
      facts: {
        pack: 'CPA18',
        subjects: ['PROVIDER', 'OUTGOING_PROVIDER'],
        transferredGroup: true,
        contractAge: 'late',
      },
      answer: { askOutgoing: true, agreeWithOutgoing: true, warn: ['NOT_EARLY_IN_CONTRACT'] },
      why: '“Early part of the contract” is not defined: a warning only.',
    },
    {
      facts: { pack: 'WP16', subjects: ['PROVIDER', 'OUTGOING_PROVIDER'], transferredGroup: true },
      answer: { askOutgoing: false, notedOnly: ['OUTGOING_PROVIDER'], tell: ['PERFORMANCE_MANAGER'] },
      why: 'Version 10 has no such route.',
    },
    {
      facts: {
        pack: 'WP16',
        subjects: ['PROVIDER'],
        representation: 'elected-member',
        office: 'LOCAL_COUNCILLOR',
      },
      answer: { disclosure: 'HELD', replyTo: 'representative' },
      why: 'A councillor is not in the class whose authority is accepted by office.',
    },
    {
      facts: { pack: 'WP16', subjects: [] },
      answer: { refused: 'NO_SUBJECT', stored: false },
      why: 'Nothing can be routed that is about nothing.',
    },
  ],
};
