import type { TableRule } from '#core/rule.ts';
import { independence } from './checks/independence.ts';

/** The states of each limb. */
export const providerStates = [
  'received',
  'routed',
  'stage-open',
  'stage-responded',
  'all-stages-complete',
  'final-in-review',
  'final-response-issued',
  'at-ice',
  'ice-revisit',
  'resolved',
  'window-closed',
  'withdrawn',
] as const;
export const mixedStates = [
  'directed-to-jcp',
  'contribution-due',
  'contribution-sent',
  'combined-in-agreement',
  'combined-issued',
  'further-resolution',
  'resolved',
  'withdrawn',
] as const;
export const outgoingStates = [
  'requested',
  'replied',
  'non-reply-recorded',
  'agreement-pending',
  'agreed',
  'noted',
  'signposted',
] as const;
export const elsewhereStates = ['signposted', 'jcp-escalated'] as const;

export type ProviderState = (typeof providerStates)[number];
export type MixedState = (typeof mixedStates)[number];
export type OutgoingState = (typeof outgoingStates)[number];
export type ElsewhereState = (typeof elsewhereStates)[number];

export interface TransitionWhen {
  /**
   * `settled` is a matter put right on the spot, `unopened` a complaint in which no stage of ours has opened; `none` is there
   * before there is a complaint.
   */
  readonly limb: 'provider' | 'mixed' | 'outgoing' | 'elsewhere' | 'settled' | 'unopened' | 'none';
  readonly from: readonly (ProviderState | MixedState | OutgoingState | ElsewhereState | 'settled' | '-')[];
  readonly command: string;
  /** Only at the last stage, or only before it. */
  readonly stage?: 'last' | 'before-last';
}
export interface TransitionThen {
  /** Where it leads; null where the limb stays as it is. */
  readonly to: ProviderState | MixedState | OutgoingState | ElsewhereState | null;
  /** Refusal codes of what must hold first. */
  readonly checks: readonly string[];
  readonly starts?: readonly string[];
  readonly stops?: readonly string[];
  readonly letter?: string;
}

/** A stage of ours has opened and nothing has ended it. */
const underWay = [
  'stage-open',
  'stage-responded',
  'all-stages-complete',
  'final-in-review',
  'final-response-issued',
] as const;
const openStates = ['received', 'routed', ...underWay] as const;

const responseChecks = [
  'complaint.steps-not-done',
  'complaint.no-clarification-contact',
  'complaint.outcome-wanted-missing',
] as const;

const finalChecks = [
  'complaint.department-leads',
  'complaint.not-for-provider',
  'complaint.stages-remain',
  'complaint.steps-not-done',
  'complaint.ice-text-missing',
  'complaint.ice-text-not-loaded',
  'complaint.ice-text-altered',
  'complaint.ice-text-other-programme',
  'complaint.ice-text-expired',
  'complaint.letter-date-not-issue-date',
  'complaint.letter-date-in-future',
  'complaint.letter-before-last-stage',
  'complaint.element-not-answered',
  'complaint.outcome-not-recorded',
  'complaint.not-achieved-not-explained',
  'complaint.action-without-timescale',
  'complaint.reviewer-missing',
  'complaint.reviewer-not-independent',
  'complaint.outgoing-not-agreed',
  'complaint.authority-not-confirmed',
  'complaint.restriction-disclosed',
  'complaint.paper-only',
  'complaint.already-issued',
  'complaint.draft-not-cleared',
] as const;

/** How a complaint moves: the one table that the commands, the pages, the process map and the coverage all read. */
export const transitions: TableRule<TransitionWhen, TransitionThen> = {
  kind: 'table',
  id: 'complaint.transitions',
  title: 'How a complaint moves',
  says: 'From being recorded to its end, for the provider’s own limb, a limb Jobcentre Plus leads, and the outgoing provider’s part.',
  grounds: {
    WP16: {
      clauses: ['WP16-PM-8', 'WP16-PM-9', 'WP16-PM-4', 'WP16-PM-7', 'WP16-G5'],
      says: 'The process map and the background text.',
    },
    CPA18: { clauses: ['CPA18-16', 'CPA18-20a'], says: 'The same, with the outgoing provider.' },
    G2: {
      clauses: ['G2-128a', 'G2-A2B-1c'],
      says: 'The provider’s own process; its structure is the provider’s to decide.',
    },
    BP: { clauses: ['BP-1-3', 'BP-1-4', 'BP-3-1'], says: 'An appropriate process, followed.' },
    AW: { clauses: ['AW-7.03a'], says: 'Each step, to the end.' },
  },
  settles: ['AMB-20', 'AMB-21', 'AMB-30'],
  rows: [
    {
      id: 'T1',
      says: 'A complaint is recorded.',
      when: { limb: 'none', from: ['-'], command: 'record' },
      then: {
        to: 'received',
        checks: [
          'complaint.paper-only',
          'complaint.received-in-future',
          'complaint.received-before-contract',
          'complaint.nothing-said',
          'complaint.jcp-request-date-missing',
          'complaint.settled-not-on-record',
        ],
        starts: ['clock.reply-before-ice', 'clock.acknowledge', 'clock.speak'],
        letter: 'acknowledgement',
      },
      clauses: ['WP16-A1', 'WP16-PM-1', 'CPA18-1a', 'G2-127a', 'G2-128a'],
    },
    {
      id: 'T2',
      says: 'It is decided whose it is.',
      when: { limb: 'provider', from: ['received', 'routed'], command: 'route' },
      then: { to: 'routed', checks: ['complaint.no-subject', 'complaint.jcp-request-date-missing'] },
      clauses: ['WP16-B1', 'WP16-D1', 'WP16-E2', 'CPA18-11a', 'BP-A2-2.7'],
    },
    {
      id: 'T2-mixed',
      says: 'It is decided again whose it is, while Jobcentre Plus has answered nothing.',
      when: { limb: 'mixed', from: ['directed-to-jcp', 'contribution-due'], command: 'route' },
      then: { to: null, checks: ['complaint.no-subject', 'complaint.jcp-request-date-missing'] },
      clauses: ['WP16-B1', 'WP16-B3', 'BP-A2-2.7'],
    },
    {
      id: 'T2-elsewhere',
      says: 'It is decided again whose it is, where it was taken to be somebody else’s.',
      when: { limb: 'elsewhere', from: ['signposted'], command: 'route' },
      then: { to: null, checks: ['complaint.no-subject', 'complaint.jcp-request-date-missing'] },
      clauses: ['WP16-D1', 'BP-A2-2.7', 'G2-128a'],
    },
    {
      id: 'T3',
      says: 'The first stage opens with a handler.',
      when: { limb: 'provider', from: ['received', 'routed'], command: 'open-stage' },
      then: {
        to: 'stage-open',
        checks: ['complaint.not-routed', 'complaint.handler-not-trained', ...independence.handler],
        starts: ['clock.stage'],
      },
      clauses: ['WP16-A3', 'WP16-A4', 'WP16-PM-8', 'CPA18-1c', 'CPA18-1d', 'BP-A2-2.4', 'BP-A2-2.9'],
    },
    {
      id: 'T4',
      says: 'A stage before the last is answered.',
      when: {
        limb: 'provider',
        from: ['stage-open', 'ice-revisit'],
        command: 'send-stage-response',
        stage: 'before-last',
      },
      then: {
        to: 'stage-responded',
        checks: [
          ...responseChecks,
          'complaint.element-not-answered',
          'complaint.reply-not-ours',
          'complaint.authority-not-confirmed',
        ],
        starts: ['clock.ask-satisfied'],
        stops: ['clock.stage', 'clock.reply-before-ice'],
        letter: 'stage-response',
      },
      clauses: ['WP16-A3', 'WP16-A4', 'CPA18-1c', 'BP-A2-3.1a', 'BP-A2-3.5'],
    },
    {
      id: 'T5',
      says: 'They are satisfied, and it ends.',
      when: { limb: 'provider', from: ['stage-responded'], command: 'record-satisfied' },
      then: {
        to: 'resolved',
        checks: [
          'complaint.dissatisfied-escalates',
          'complaint.satisfaction-not-confirmed',
          'complaint.category-missing',
        ],
        stops: ['all'],
        letter: 'closure',
      },
      clauses: ['WP16-PM-11', 'WP16-PM-13', 'BP-A2-3.4'],
    },
    {
      id: 'T6',
      says: 'They are not satisfied: the next stage opens.',
      when: { limb: 'provider', from: ['stage-responded'], command: 'record-dissatisfied' },
      then: {
        to: 'stage-open',
        checks: ['complaint.handler-not-trained', ...independence.handler],
        starts: ['clock.stage'],
        letter: 'escalation-acknowledgement',
      },
      clauses: ['BP-A2-3.5', 'WP16-PM-9', 'G2-A2A-9a'],
    },
    {
      id: 'T7',
      says: 'Every step of the last stage is done.',
      when: { limb: 'provider', from: ['stage-open'], command: 'complete-stages', stage: 'last' },
      then: { to: 'all-stages-complete', checks: ['complaint.steps-not-done'] },
      clauses: ['WP16-G6', 'CPA18-17', 'AW-7.04b'],
    },
    {
      id: 'T8',
      says: 'The final response goes to a reviewer.',
      when: {
        limb: 'provider',
        from: ['all-stages-complete', 'stage-open', 'ice-revisit'],
        command: 'submit-final-response',
        stage: 'last',
      },
      then: {
        to: 'final-in-review',
        checks: [
          ...responseChecks,
          'complaint.element-not-answered',
          'complaint.outcome-not-recorded',
          'complaint.not-achieved-not-explained',
          'complaint.action-without-timescale',
          ...independence.reviewer,
          'complaint.outgoing-not-agreed',
        ],
      },
      clauses: ['BP-A2-3.6', 'BP-A2-3.7a', 'BP-A2-2.9', 'CPA18-26b'],
    },
    {
      id: 'T9',
      says: 'The reviewer sends it back.',
      when: { limb: 'provider', from: ['final-in-review'], command: 'return-final-response' },
      then: { to: 'all-stages-complete', checks: [] },
      clauses: ['BP-A2-3.6'],
    },
    {
      id: 'T10',
      says: 'The final response is issued.',
      when: { limb: 'provider', from: ['final-in-review'], command: 'issue-final-response' },
      then: {
        to: 'final-response-issued',
        checks: finalChecks,
        starts: ['clock.ice-window'],
        stops: ['clock.stage', 'clock.reply-before-ice', 'clock.revisit'],
        letter: 'final-response',
      },
      clauses: ['WP16-A5', 'WP16-G6', 'WP16-Q0', 'WP16-I1', 'CPA18-1e', 'CPA18-17', 'CPA18-27', 'AW-7.04a'],
    },
    {
      id: 'T11',
      says: 'Eight weeks have passed without a full reply: the way to ICE opens.',
      when: { limb: 'provider', from: [...openStates, 'ice-revisit'], command: 'eight-weeks-passed' },
      then: { to: null, checks: [], starts: ['clock.tell-eight-weeks'] },
      clauses: ['WP16-A6', 'CPA18-1f'],
    },
    {
      id: 'T12',
      says: 'They accept the final response.',
      when: { limb: 'provider', from: ['final-response-issued'], command: 'record-satisfied' },
      then: {
        to: 'resolved',
        checks: [
          'complaint.dissatisfied-escalates',
          'complaint.satisfaction-not-confirmed',
          'complaint.category-missing',
        ],
        letter: 'closure',
      },
      clauses: ['WP16-A7', 'CPA18-1g'],
    },
    {
      id: 'T13',
      says: 'ICE makes contact: always recorded, and marked if early or late.',
      when: {
        limb: 'provider',
        from: [...underWay, 'at-ice', 'ice-revisit', 'resolved', 'window-closed', 'withdrawn'],
        command: 'record-ice-contact',
      },
      then: { to: 'at-ice', checks: [], starts: ['clock.ice-correspondence'] },
      clauses: [
        'WP16-PM-12',
        'WP16-PM-14',
        'WP16-C5',
        'WP16-E4',
        'WP16-I1',
        'WP16-I2',
        'CPA18-7c',
        'CPA18-10c',
        'CPA18-12c',
        'CPA18-28a',
        'G2-A2B-1d',
        'BP-1-10',
      ],
    },
    {
      id: 'T13-elsewhere',
      says: 'ICE makes contact about a complaint in which no stage of ours has opened: recorded and answered all the same.',
      when: { limb: 'unopened', from: ['-'], command: 'record-ice-contact' },
      then: { to: null, checks: [], starts: ['clock.ice-correspondence'] },
      clauses: ['WP16-I2', 'WP16-I4', 'WP16-B7', 'CPA18-28a', 'CPA18-28c', 'CPA18-4e'],
    },
    {
      id: 'T14',
      says: 'ICE asks for steps again.',
      when: { limb: 'provider', from: ['at-ice'], command: 'record-ice-revisit' },
      then: { to: 'ice-revisit', checks: [], starts: ['clock.ice-correspondence', 'clock.revisit'] },
      clauses: ['WP16-I3', 'CPA18-28b'],
    },
    {
      id: 'T16',
      says: 'The six months end without a word from ICE.',
      when: { limb: 'provider', from: ['final-response-issued'], command: 'window-passed' },
      then: { to: 'window-closed', checks: [], stops: ['clock.ice-window'] },
      clauses: ['WP16-I1', 'CPA18-27'],
    },
    {
      id: 'T17',
      says: 'They come back, unhappy with what settled it or after they had withdrawn: the stage that is next opens.',
      when: { limb: 'provider', from: ['resolved', 'withdrawn'], command: 'reopen' },
      then: {
        to: 'stage-open',
        checks: ['complaint.no-stage-left', 'complaint.handler-not-trained', ...independence.handler],
        starts: ['clock.stage'],
        letter: 'escalation-acknowledgement',
      },
      clauses: ['WP16-I4', 'BP-A2-3.5'],
    },
    {
      id: 'T17-settled',
      says: 'What was put right on the spot did not hold: it is a complaint, received on the day they came back.',
      when: { limb: 'settled', from: ['settled'], command: 'reopen' },
      then: {
        to: 'received',
        checks: [],
        starts: ['clock.reply-before-ice', 'clock.acknowledge', 'clock.speak'],
      },
      clauses: ['G2-A2A-2b', 'G2-A2A-9a', 'G2-127a'],
    },
    {
      id: 'T18',
      says: 'They withdraw.',
      when: { limb: 'provider', from: openStates, command: 'withdraw' },
      then: { to: 'withdrawn', checks: [], stops: ['all'], letter: 'closure' },
      clauses: ['BP-A2-3.3'],
    },
    {
      id: 'T19',
      says: 'They do not answer, and the published procedure says when that closes it.',
      when: { limb: 'provider', from: ['stage-responded'], command: 'close-without-answer' },
      then: {
        to: 'resolved',
        checks: ['complaint.silence-not-enough', 'complaint.category-missing'],
        stops: ['all'],
        letter: 'closure',
      },
      clauses: ['G2-A2-3a', 'G2-A2A-10f'],
    },
    {
      id: 'X1',
      says: 'The person is directed to Jobcentre Plus.',
      when: { limb: 'mixed', from: ['directed-to-jcp'], command: 'send-signpost' },
      then: { to: 'directed-to-jcp', checks: [], stops: ['clock.direct'], letter: 'signpost' },
      clauses: ['WP16-B3', 'CPA18-4a'],
    },
    {
      id: 'X2',
      says: 'Jobcentre Plus asks for our part.',
      when: {
        limb: 'mixed',
        from: ['directed-to-jcp', 'contribution-due', 'contribution-sent', 'combined-in-agreement'],
        command: 'record-jcp-request',
      },
      then: {
        to: 'contribution-due',
        checks: ['complaint.jcp-request-date-missing'],
        starts: ['clock.jcp-contribution'],
      },
      clauses: ['WP16-B2', 'WP16-H2', 'CPA18-3b', 'CPA18-20b', 'BP-1-8'],
    },
    {
      id: 'X3',
      says: 'Our part goes to Jobcentre Plus.',
      when: { limb: 'mixed', from: ['contribution-due'], command: 'send-contribution' },
      then: {
        to: 'contribution-sent',
        checks: ['complaint.contribution-item-missing'],
        stops: ['clock.jcp-contribution'],
      },
      clauses: ['WP16-B4', 'WP16-B5', 'WP16-B6', 'CPA18-4b', 'CPA18-4c', 'CPA18-4d', 'G2-129f'],
    },
    {
      id: 'X4',
      says: 'Jobcentre Plus sends its draft of the combined reply.',
      when: {
        limb: 'mixed',
        from: ['contribution-sent', 'combined-in-agreement'],
        command: 'record-combined-draft',
      },
      then: { to: 'combined-in-agreement', checks: [], starts: ['clock.jcp-contribution'] },
      clauses: ['WP16-H3', 'CPA18-20c'],
    },
    {
      id: 'X5',
      says: 'We agree the combined reply, or say why not.',
      when: { limb: 'mixed', from: ['combined-in-agreement'], command: 'answer-combined-draft' },
      then: { to: null, checks: [], stops: ['clock.jcp-contribution'] },
      clauses: ['WP16-H3', 'CPA18-20c'],
    },
    {
      id: 'X6',
      says: 'Jobcentre Plus issues the combined reply.',
      when: {
        limb: 'mixed',
        from: ['directed-to-jcp', 'contribution-due', 'contribution-sent', 'combined-in-agreement'],
        command: 'record-combined-reply',
      },
      then: {
        to: 'combined-issued',
        checks: [],
        stops: ['clock.reply-before-ice', 'clock.jcp-contribution'],
      },
      clauses: ['WP16-H4', 'CPA18-20d', 'WP16-PM-4'],
    },
    {
      id: 'X7',
      says: 'The combined reply satisfies them.',
      when: { limb: 'mixed', from: ['combined-issued'], command: 'record-satisfied' },
      then: {
        to: 'resolved',
        checks: [
          'complaint.dissatisfied-escalates',
          'complaint.satisfaction-not-confirmed',
          'complaint.category-missing',
        ],
        stops: ['all'],
      },
      clauses: ['WP16-PM-6'],
    },
    {
      id: 'X8',
      says: 'They come back about our part: our next stage opens.',
      when: {
        limb: 'mixed',
        from: ['combined-issued', 'resolved', 'further-resolution'],
        command: 'record-residual',
      },
      then: {
        to: 'further-resolution',
        checks: ['complaint.no-provider-element', 'complaint.handler-not-trained', ...independence.handler],
        starts: ['clock.stage', 'clock.reply-before-ice'],
        letter: 'escalation-acknowledgement',
      },
      clauses: [
        'WP16-H5',
        'WP16-H6',
        'WP16-H7',
        'WP16-PM-7',
        'WP16-PM-9',
        'CPA18-21a',
        'CPA18-21b',
        'CPA18-21c',
        'BP-1-9',
      ],
    },
    {
      id: 'X9',
      says: 'What is left about Jobcentre Plus goes on there.',
      when: {
        limb: 'mixed',
        from: ['combined-issued', 'further-resolution'],
        command: 'record-jcp-escalation',
      },
      then: { to: 'further-resolution', checks: [] },
      clauses: ['WP16-H8', 'WP16-PM-10', 'CPA18-22', 'BP-1-11'],
    },
    {
      id: 'X10',
      says: 'They withdraw a complaint Jobcentre Plus leads.',
      when: {
        limb: 'mixed',
        from: [
          'directed-to-jcp',
          'contribution-due',
          'contribution-sent',
          'combined-in-agreement',
          'combined-issued',
        ],
        command: 'withdraw',
      },
      then: { to: 'withdrawn', checks: [], stops: ['all'], letter: 'closure' },
      clauses: ['BP-A2-3.3'],
    },
    {
      id: 'O1',
      says: 'The outgoing provider is asked.',
      when: { limb: 'outgoing', from: ['requested'], command: 'ask-outgoing' },
      then: { to: 'requested', checks: [] },
      clauses: ['CPA18-12b', 'CPA18-25', 'CPA18-26a'],
    },
    {
      id: 'O2',
      says: 'Its reply, or that none came, is recorded.',
      when: { limb: 'outgoing', from: ['requested', 'non-reply-recorded'], command: 'record-outgoing-reply' },
      then: { to: 'replied', checks: [], stops: ['clock.outgoing-reply'] },
      clauses: ['CPA18-12b', 'CPA18-25', 'CPA18-26a'],
    },
    {
      id: 'O3',
      says: 'The final draft goes to it to be agreed.',
      when: {
        limb: 'outgoing',
        from: ['requested', 'replied', 'non-reply-recorded', 'agreement-pending', 'agreed'],
        command: 'send-draft-to-outgoing',
      },
      then: { to: 'agreement-pending', checks: [], starts: ['clock.outgoing-agreement'] },
      clauses: ['CPA18-26b'],
    },
    {
      id: 'O4',
      says: 'It agrees the draft it was sent.',
      when: { limb: 'outgoing', from: ['agreement-pending'], command: 'record-outgoing-agreement' },
      then: { to: 'agreed', checks: [], stops: ['clock.outgoing-agreement'] },
      clauses: ['CPA18-26b', 'CPA18-26c'],
    },
    {
      id: 'O5',
      says: 'A senior person lets it go without that agreement.',
      when: {
        limb: 'outgoing',
        from: ['requested', 'replied', 'non-reply-recorded', 'agreement-pending'],
        command: 'override-outgoing',
      },
      then: {
        to: 'agreed',
        checks: ['complaint.override-without-reference'],
        stops: ['clock.outgoing-reply', 'clock.outgoing-agreement'],
      },
      clauses: ['CPA18-26b'],
    },
    {
      id: 'S1',
      says: 'A person whose complaint is not ours is told where to take it.',
      when: { limb: 'elsewhere', from: ['signposted'], command: 'send-signpost' },
      then: { to: 'signposted', checks: [], stops: ['clock.direct'], letter: 'signpost' },
      clauses: ['WP16-D1', 'WP16-D2', 'CPA18-8a', 'CPA18-8b', 'G2-130a', 'G2-130b', 'BP-A2-1.1b'],
    },
  ],
};
