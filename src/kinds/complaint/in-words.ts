import type { IceState } from '#guidance/complaint/ice-transitions.ts';
import type { OmbudsmanState } from '#guidance/complaint/phso-transitions.ts';
import type { Channel } from './facts.ts';

const channelWords: Readonly<Record<Channel, string>> = {
  phone: 'by phone',
  'in-person': 'in person',
  letter: 'by letter',
  email: 'by email',
  text: 'by text or social media',
  'web-form': 'on the web',
  other: 'another way',
};
/** "by phone". */
export const howItCame = (channel: Channel): string => channelWords[channel];
/** The same for what somebody may have typed in words of their own, which stays as it is. */
export const saidHow = (how: string): string => channelWords[how as Channel] ?? how;

/** Whose part of it this is, as the timeline says it. */
export const limbWords: Readonly<Record<string, string>> = {
  PROVIDER: 'ours to answer',
  MIXED: 'Jobcentre Plus leads',
  OUTGOING: 'with the outgoing provider’s part',
  JCP: 'Jobcentre Plus',
  POLICY: 'policy, for Jobcentre Plus',
  STATUTORY_DECISION: 'a decision to dispute',
  OTHER_AGENCY: 'another body',
};

/** "Upheld", as the finding is said. */
export const findingWords = {
  upheld: 'Upheld',
  'partly-upheld': 'Partly upheld',
  'not-upheld': 'Not upheld',
} as const;

/** What each kind of letter is called. */
export const letterWords = {
  acknowledgement: 'Acknowledgement',
  'stage-response': 'Response',
  'final-response': 'Final response',
  signpost: 'Letter saying where to take it',
  'escalation-acknowledgement': 'Letter about the second look',
  'eight-week-notice': 'Letter about going to ICE',
  closure: 'Closing letter',
  'completion-statement': 'Statement that our process is complete',
  'evidence-cover': 'Covering letter for the papers',
  'draft-comments': 'Comments on ICE’s draft report',
  'apology-and-redress': 'Letter of apology and redress',
  'payment-advice': 'Notice of a payment',
  'data-request': 'Letter about a data request',
} as const;

/** What ICE found, as its report says it. */
export const iceFindingWords = { ...findingWords, 'no-finding': 'No finding' } as const;

/** What money is owed for. */
export const liabilityWords = {
  contribution: 'Contribution to ICE’s costs',
  redress: 'Redress',
  'ombudsman-redress': 'Redress after the Ombudsman',
  goodwill: 'Goodwill',
} as const;

/** Where ICE’s case stands. */
export const iceStateWords: Readonly<Record<IceState, string>> = {
  none: 'Not with ICE',
  notified: 'ICE is in touch',
  'process-check': 'ICE checks our steps',
  revisit: 'Steps to do again',
  resolution: 'Resolution',
  'settlement-papers': 'Settlement: papers asked for',
  'settlement-proposal': 'Settlement: proposal made',
  investigation: 'Investigation',
  'draft-report': 'Investigation: draft report',
  'final-report': 'Final report',
  'closed-resolved': 'Resolved at ICE',
  'closed-settled': 'Settled at ICE',
  'closed-reported': 'Reported and done',
  'closed-other': 'Ended without a report',
};

/** Where the Ombudsman’s case stands. */
export const ombudsmanStateWords: Readonly<Record<OmbudsmanState, string>> = {
  none: 'Not with the Ombudsman',
  notified: 'The Ombudsman is in touch',
  'not-accepted': 'Not taken',
  accepted: 'Taken by the Ombudsman',
  'information-requested': 'Information asked for',
  reported: 'Reported',
  closed: 'Closed',
};
