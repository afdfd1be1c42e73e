import { hours } from '#core/period.ts';
import type { CheckRule, PlainRule, TableRule } from '#core/rule.ts';

export interface ScrWhen {
  readonly medium: 'electronic' | 'paper';
  /** What is tried, by words that stand in it; any, where none is named. */
  readonly operation?: readonly string[];
}
export interface ScrThen {
  readonly allowed: boolean;
}

/** A Special Customer Record is kept on paper alone. */
export const scrRecord: TableRule<ScrWhen, ScrThen> = {
  kind: 'table',
  id: 'scr.record',
  title: 'What may be done with a Special Customer Record?',
  says: 'Nothing of a participant with a Special Customer Record stands on any electronic system: no name, note, draft, search, log line or e-mail. It is kept on paper from the referral to the end.',
  grounds: {
    G2: {
      clauses: ['G2-63a', 'G2-63b', 'G2-64a'],
      says: 'The referral comes on paper, on form SL2, and no detail is held on any electronic system, a sub-contractor’s included.',
    },
  },
  settles: ['AMB-41'],
  rows: [
    {
      id: 'scr.record.electronic',
      says: 'Done on an electronic system: not allowed, and nothing is kept, not even what was typed.',
      when: { medium: 'electronic' },
      then: { allowed: false },
      clauses: ['G2-63a', 'G2-63b', 'G2-63c', 'G2-63g'],
    },
    {
      id: 'scr.record.leaves-paper',
      says: 'A paper that is sent by e-mail, scanned, photographed or uploaded is on an electronic system: not allowed.',
      when: {
        medium: 'paper',
        operation: ['email', 'e-mail', 'text message', 'scan', 'photograph', 'upload'],
      },
      then: { allowed: false },
      clauses: ['G2-63c', 'G2-63f'],
    },
    {
      id: 'scr.record.paper',
      says: 'Done on paper: allowed, with every duty that others are owed. Nothing of it is kept here.',
      when: { medium: 'paper' },
      then: { allowed: true },
      clauses: ['G2-65a', 'G2-65b'],
    },
  ],
  examples: [
    {
      facts: { medium: 'electronic', operation: 'search' },
      answer: { allowed: false, stored: false },
      why: 'A search term is a detail too.',
    },
    {
      facts: { medium: 'paper', operation: 'record an absence' },
      answer: { allowed: true, stored: false },
      why: 'The same duty, on paper.',
    },
  ],
};

/** How long papers may be out, for one piece of work. */
export const scrAccess: PlainRule = {
  kind: 'plain',
  id: 'scr.access',
  title: 'Was this spell of access to the papers in order?',
  says: 'Papers of a Special Customer Record are taken out for one piece of work and for four hours at most. Management may authorise longer, before the four hours are over.',
  grounds: {
    G2: {
      clauses: ['G2-66a', 'G2-67a', 'G2-67b', 'G2-67c'],
      says: 'A set period for each event, long enough to work and never over four hours without management’s authorisation.',
    },
  },
  settles: ['AMB-42'],
  values: { atMost: hours(4) },
  examples: [
    {
      facts: { outAt: '2018-05-01T09:00:00Z', backAt: '2018-05-01T13:00:00Z', managerAuthorisedAt: null },
      answer: { allowed: true, refusal: null },
      why: 'Exactly four hours.',
    },
    {
      facts: { outAt: '2018-05-01T09:00:00Z', backAt: '2018-05-01T13:01:00Z', managerAuthorisedAt: null },
      answer: { allowed: false, refusal: 'OVER_FOUR_HOURS' },
      why: 'A minute over, and nobody authorised it.',
    },
    {
      facts: {
        outAt: '2018-10-27T23:30:00Z',
        backAt: '2018-10-28T03:30:00Z',
        managerAuthorisedAt: null,
      },
      answer: { allowed: true },
      why: 'The clocks went back in that night: four hours passed, though the wall clock shows three.',
    },
  ],
};

export const scrChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'scr.over-four-hours',
    askCode: 'OVER_FOUR_HOURS',
    title: 'Longer than four hours needs management’s authorisation in time',
    says: 'Over four hours is in order only where management authorised it before the four hours were over.',
    grounds: {
      G2: {
        clauses: ['G2-67b', 'G2-67c'],
        says: 'Never over four hours without management’s authorisation.',
      },
    },
    refuses: 'The papers were out longer than four hours, and management had not authorised it in time.',
    remedy: 'Tell the nominated officer, who records it on paper.',
  },
];
