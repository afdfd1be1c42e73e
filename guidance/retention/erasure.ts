import type { TableRule } from '#core/rule.ts';

export interface ErasureWhen {
  /** Looked at first, for the request. */
  readonly request?: 'identity-not-verified' | 'guidance-not-found' | 'passed-to-dwp' | 'allowed';
  /** Then, where erasure is allowed, for each part of what is held. */
  readonly part?: 'on-hold' | 'within-its-minimum' | 'free';
}
export interface ErasureThen {
  /** What becomes of the request; of one that is allowed, its parts say. */
  readonly outcome?: 'ASK_IDENTITY' | 'GUIDANCE_NEEDED' | 'FORWARDED';
  readonly part?: 'deferred' | 'refused' | 'erased';
}

/** What becomes of an erasure request, and of each part of what is held. */
export const erasureDecide: TableRule<ErasureWhen, ErasureThen> = {
  kind: 'table',
  id: 'erasure.decide',
  title: 'What becomes of an erasure request?',
  says: 'Nothing is erased before we know who asks, and have read what the programme’s guidance says. Then each part of what is held is erased, refused because it must be kept, or put off while a hold stands.',
  grounds: {
    G2: {
      clauses: ['G2-133a', 'G2-134a', 'G2-134b', 'G2-117a'],
      says: 'Requests may come; the programme’s guidance is read first; whoever asks is who they say.',
    },
  },
  settles: ['AMB-49'],
  rows: [
    {
      id: 'erasure.decide.identity',
      says: 'Who asks has not been verified: they are asked, and nothing is erased.',
      when: { request: 'identity-not-verified' },
      then: { outcome: 'ASK_IDENTITY' },
      clauses: ['G2-117a'],
    },
    {
      id: 'erasure.decide.guidance',
      says: 'The programme’s guidance has not been found: DWP is asked for it, and nothing is erased.',
      when: { request: 'guidance-not-found' },
      then: { outcome: 'GUIDANCE_NEEDED' },
      clauses: ['G2-134a', 'G2-134b'],
    },
    {
      id: 'erasure.decide.forwarded',
      says: 'The guidance says to pass it to DWP: it is passed on, they are told, and nothing is erased here.',
      when: { request: 'passed-to-dwp' },
      then: { outcome: 'FORWARDED' },
      clauses: ['G2-134a'],
    },
    {
      id: 'erasure.decide.allowed',
      says: 'The guidance allows it: each part of what is held is looked at.',
      when: { request: 'allowed' },
      then: {},
      clauses: ['G2-133a', 'G2-134a'],
    },
    {
      id: 'erasure.decide.on-hold',
      says: 'A part on hold is put off until the hold ends. Of a hold for fraud they are told nothing.',
      when: { part: 'on-hold' },
      then: { part: 'deferred' },
      clauses: ['G2-A2B-4c', 'G2-A2B-11c', 'G2-123d'],
    },
    {
      id: 'erasure.decide.within-its-minimum',
      says: 'A part that has to be kept is refused, with the reason and the day it may go.',
      when: { part: 'within-its-minimum' },
      then: { part: 'refused' },
      clauses: ['AW-7.11a', 'G2-77a'],
    },
    {
      id: 'erasure.decide.free',
      says: 'Every other part is erased, and they are told.',
      when: { part: 'free' },
      then: { part: 'erased' },
      clauses: ['G2-133a'],
    },
  ],
  examples: [
    {
      facts: { identityVerified: false, programmeGuidance: 'allows', today: '2024-05-01', parts: [] },
      answer: { outcome: 'ASK_IDENTITY', erased: [] },
      why: 'First of all, who is it?',
    },
    {
      facts: {
        identityVerified: true,
        programmeGuidance: 'allows',
        today: '2024-05-01',
        parts: [
          { id: 'notes', keepUntil: null, hold: null },
          { id: 'payments', keepUntil: '2030-02-28', hold: null },
          { id: 'file', keepUntil: null, hold: 'fraud' },
        ],
      },
      answer: {
        outcome: 'PARTLY_ERASED',
        erased: ['notes'],
        refused: ['payments'],
        deferred: ['file'],
        fraudHoldDisclosed: false,
      },
      why: 'One of each, and the fraud is not spoken of.',
    },
  ],
};
