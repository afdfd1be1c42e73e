import { type Day, day } from '#core/day.ts';
import { months, type Period } from '#core/period.ts';
import type { TableRule } from '#core/rule.ts';

/** Kinds of record that guidance says how long to keep. */
export const retained = [
  'contract-record',
  'specified-report',
  'specified-report-anonymised',
  'scr-papers',
  'mappa-papers',
  'esf-claim-evidence',
] as const;
export type Retained = (typeof retained)[number];

/** The day a time of keeping counts from. */
export type KeptFrom = 'contractEndedOn' | 'paymentReceivedOn' | 'provisionEndedOn';

export interface LimitWhen {
  readonly record: Retained;
}
export interface LimitThen {
  /** What it is called in a sentence. */
  readonly called: string;
  /** A minimum refuses to end sooner; a maximum refuses to go on; at once is a maximum of no time. */
  readonly limit: 'MINIMUM' | 'MAXIMUM' | 'AT_ONCE';
  readonly from?: KeptFrom;
  readonly keep?: Period;
  /** A fixed last day, in place of a time from some day. */
  readonly until?: Day;
  /** Another record’s time that also binds, where the contract holds it: the later day stands. */
  readonly orAs?: Retained;
}

/** How long each record is kept: a minimum and a maximum are never the same thing. */
export const retentionLimits: TableRule<LimitWhen, LimitThen> = {
  kind: 'table',
  id: 'retention.limit',
  title: 'How long is this kept?',
  says: 'Some records may not go sooner than a day, others may not stay longer, and some go at once. The last day counts in full; what follows happens from the day after.',
  grounds: {
    AW: {
      clauses: ['AW-7.11a', 'AW-7.12b', 'AW-7.12c', 'AW-7.12f'],
      says: 'The record of a contract for six years after it ended; a report for six months after its payment came, made anonymous for six years.',
    },
    G2: {
      clauses: ['G2-76a', 'G2-77a', 'G2-96b'],
      says: 'SCR and MAPPA papers are destroyed at once when provision ends; ESF evidence of a claim stays until 31 December 2027.',
    },
  },
  settles: ['AMB-44', 'AMB-45', 'AMB-47', 'AMB-48'],
  rows: [
    {
      id: 'retention.limit.contract-record',
      says: 'The record of a contract: at least six years after the contract ended. While it runs, no end.',
      when: { record: 'contract-record' },
      then: {
        called: 'the record of the contract',
        limit: 'MINIMUM',
        from: 'contractEndedOn',
        keep: months(72),
      },
      clauses: ['AW-7.11a', 'AW-7.11c', 'AW-7.11d', 'AW-7.11e'],
    },
    {
      id: 'retention.limit.specified-report',
      says: 'A needs assessment referral or report that names its person: at most six months after its payment came.',
      when: { record: 'specified-report' },
      then: { called: 'the report', limit: 'MAXIMUM', from: 'paymentReceivedOn', keep: months(6) },
      clauses: ['AW-7.12a', 'AW-7.12b', 'AW-7.12c'],
    },
    {
      id: 'retention.limit.specified-report-anonymised',
      says: 'The same made anonymous: at most six years, counted from the payment.',
      when: { record: 'specified-report-anonymised' },
      then: {
        called: 'the anonymous report',
        limit: 'MAXIMUM',
        from: 'paymentReceivedOn',
        keep: months(72),
      },
      clauses: ['AW-7.12f'],
    },
    {
      id: 'retention.limit.scr-papers',
      says: 'SL2 and other papers of a Special Customer Record: destroyed on the day provision ends.',
      when: { record: 'scr-papers' },
      then: { called: 'the SCR papers', limit: 'AT_ONCE', from: 'provisionEndedOn' },
      clauses: ['G2-76a', 'G2-76b'],
    },
    {
      id: 'retention.limit.mappa-papers',
      says: 'MAPPA J and other papers of restrictions: destroyed on the day provision ends. ESF does not need them.',
      when: { record: 'mappa-papers' },
      then: { called: 'the MAPPA papers', limit: 'AT_ONCE', from: 'provisionEndedOn' },
      clauses: ['G2-96b', 'G2-96c', 'G2-97a'],
    },
    {
      id: 'retention.limit.esf-claim-evidence',
      says: 'What supports a validated claim under ESF: at least until 31 December 2027, or as long as the record of the contract, whichever is later.',
      when: { record: 'esf-claim-evidence' },
      then: {
        called: 'the ESF evidence',
        limit: 'MINIMUM',
        until: day('2027-12-31'),
        orAs: 'contract-record',
      },
      clauses: ['G2-77a', 'G2-77b'],
    },
  ],
  examples: [
    {
      facts: { record: 'specified-report', paymentReceivedOn: '2023-08-31' },
      answer: { kind: 'MAXIMUM', lastDayKept: '2024-02-29', overdueFrom: '2024-03-01' },
      why: 'February has no 31st; its last day counts in full.',
    },
    {
      facts: { record: 'contract-record', contractEndedOn: '2024-02-29', sixYearRule: true },
      answer: { kind: 'MINIMUM', lastDayKept: '2030-02-28', actFrom: '2030-03-01' },
      why: 'Six years on, February has 28 days.',
    },
    {
      facts: { record: 'contract-record', contractEndedOn: null, sixYearRule: true },
      answer: { kind: 'MINIMUM', lastDayKept: null, actFrom: null },
      why: 'The contract still runs, so nothing has begun to end.',
    },
    {
      facts: { record: 'esf-claim-evidence', contractEndedOn: '2024-06-30', sixYearRule: true },
      answer: { kind: 'MINIMUM', lastDayKept: '2030-06-30', actFrom: '2030-07-01' },
      why: 'The later of the two.',
    },
  ],
};
