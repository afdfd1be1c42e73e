import type { Day } from '#core/day.ts';
import type { PlainRule, TableRule } from '#core/rule.ts';
import { iceProcessFrom } from '../ice-process.ts';
import { contributionExamples } from './ice-contribution-examples.ts';

/** Marks on an answer that somebody has to look at. */
export const contributionFlags = [
  'VALUE_EXACTLY_AT_THRESHOLD',
  'VALUE_MISSING',
  'PARTLY_UPHELD',
  'NO_FINDING',
  'PROCESS_NOT_IN_CONTRACT',
] as const;
export type ContributionFlag = (typeof contributionFlags)[number];

export interface CostWhen {
  /** ICE’s stage that ended it. */
  readonly endedAt?: readonly ('resolution' | 'settlement' | 'investigation')[];
  readonly overall?: readonly ('upheld' | 'partly-upheld' | 'not-upheld' | 'none')[];
  readonly against?: 'us' | 'others';
  /** What the signed contract says; the two below are then not looked at. */
  readonly signedClause?: 'WITH_CONTRIBUTION' | 'WITHOUT_CONTRIBUTION';
  /** Whether ICE’s process is in the contract on the report’s date. */
  readonly process?: 'in' | 'voluntary' | 'out' | 'unknown';
  /** The contract’s total value without VAT, against the threshold. */
  readonly value?: 'below' | 'exactly' | 'above' | 'unknown';
  /** DWP has stated another amount, with its reference. */
  readonly statedByDwp?: true;
}

export interface CostThen {
  readonly status: 'DUE' | 'NONE' | 'PENDING';
  readonly amount: 'rate' | 'stated-by-dwp' | 'nothing';
  readonly flags: readonly ContributionFlag[];
}

const nothing: CostThen = { status: 'NONE', amount: 'nothing', flags: [] };

/** DT-COST: whether a contribution to ICE’s costs is owed. The first row that matches. */
export const iceContribution: TableRule<CostWhen, CostThen> = {
  kind: 'table',
  id: 'ice.contribution',
  title: 'The contribution to ICE’s costs',
  says: 'One contribution is owed for a complaint that ICE upholds in its final report, under a contract new or renewed since April 2011 and worth the threshold or more. Where a fact is missing it is pending, never £0.',
  grounds: {
    WP16: {
      clauses: ['WP16-A8', 'WP16-B8', 'WP16-G11', 'WP16-M9'],
      says: '£5,000 for a complaint upheld at the investigation stage. No value of the contract is named.',
    },
    CPA18: {
      clauses: ['CPA18-18e', 'CPA18-36a', 'CPA18-12d'],
      says: 'The same; with an outgoing provider, each its own.',
    },
    BP: {
      clauses: ['BP-0-2', 'BP-0-4', 'BP-4-22', 'BP-4-23a', 'BP-4-23b', 'BP-4-23c', 'BP-A1-0H', 'BP-A1-0L'],
      says: 'Only where the contract is new or renewed since April 2011 and worth the threshold.',
    },
    G2: {
      clauses: ['G2-A2B-1a', 'G2-A2B-6a', 'G2-A2-4c', 'G2-A2-4d'],
      says: '£5,000 for each complaint upheld at the investigation stage; not under Jobcentre Plus support contracts.',
    },
    AW: { clauses: ['AW-7.06a'], says: '£5,000 under normal circumstances.' },
  },
  settles: ['AMB-10', 'AMB-11', 'AMB-13', 'AMB-14', 'AMB-15'],
  rows: [
    {
      id: 'COST-1',
      says: 'It ended at ICE’s first or second stage: no fault was determined, and nothing is owed.',
      when: { endedAt: ['resolution', 'settlement'] },
      then: nothing,
      clauses: [
        'WP16-K2',
        'WP16-K3',
        'WP16-L4',
        'WP16-L5',
        'CPA18-32c',
        'CPA18-33e',
        'BP-4-9',
        'BP-4-15',
        'G2-A2B-3c',
        'G2-A2B-4g',
      ],
    },
    {
      id: 'COST-2',
      says: 'ICE did not uphold it.',
      when: { overall: ['not-upheld'] },
      then: nothing,
      clauses: ['BP-A1-2.11.3He'],
    },
    {
      id: 'COST-3',
      says: 'ICE’s investigation ended with no finding: pending with nothing proposed, because only what is upheld has a day to be paid by.',
      when: { overall: ['none'] },
      then: { status: 'PENDING', amount: 'nothing', flags: ['NO_FINDING'] },
      clauses: ['BP-A1-2.11.3Hc', 'BP-A1-2.11.3Hf'],
    },
    {
      id: 'COST-4',
      says: 'It is upheld only against somebody else: what they owe is theirs.',
      when: { against: 'others' },
      then: nothing,
      clauses: ['BP-1-11', 'CPA18-12d'],
    },
    {
      id: 'COST-signed-without',
      says: 'The signed contract says that no contribution is owed, and comes before the documents.',
      when: { signedClause: 'WITHOUT_CONTRIBUTION' },
      then: nothing,
      clauses: ['BP-2-2', 'BP-A1-2.11.3Lc'],
    },
    {
      id: 'COST-5',
      says: 'ICE’s process is not in the contract: neither new nor renewed since 1 April 2011 nor taken on by agreement, or a Jobcentre Plus support contract. A manager looks whether that is so.',
      when: { process: 'out' },
      then: { ...nothing, flags: ['PROCESS_NOT_IN_CONTRACT'] },
      clauses: ['BP-4-23a', 'BP-0-2', 'G2-A2B-1a', 'G2-A2-4c', 'G2-A2-4d'],
    },
    {
      id: 'COST-6',
      says: 'An older contract took the process on by agreement: no contribution, whatever its value.',
      when: { process: 'voluntary' },
      then: nothing,
      clauses: ['BP-A1-0L', 'BP-A1-2.11.3Lc', 'BP-0-4'],
    },
    {
      id: 'COST-7',
      says: 'The contract is worth less than the threshold.',
      when: { value: 'below' },
      then: nothing,
      clauses: ['BP-A1-0L', 'BP-A1-2.11.3Lc'],
    },
    {
      id: 'COST-stated',
      says: 'DWP has stated another amount for abnormal circumstances, and given its reference.',
      when: { statedByDwp: true },
      then: { status: 'DUE', amount: 'stated-by-dwp', flags: [] },
      clauses: ['AW-7.06a', 'BP-2-3'],
    },
    {
      id: 'COST-signed-with',
      says: 'Upheld, and the signed contract says that the contribution is owed: it comes before the documents.',
      when: { signedClause: 'WITH_CONTRIBUTION', overall: ['upheld'] },
      then: { status: 'DUE', amount: 'rate', flags: [] },
      clauses: ['BP-2-2', 'BP-A1-2.11.3Hc'],
    },
    {
      id: 'COST-signed-with-partly',
      says: 'Partly upheld under a signed clause with a contribution: pending until a person decides on evidence.',
      when: { signedClause: 'WITH_CONTRIBUTION', overall: ['partly-upheld'] },
      then: { status: 'PENDING', amount: 'rate', flags: ['PARTLY_UPHELD'] },
      clauses: ['BP-2-2', 'BP-A1-2.11.3Hc', 'WP16-M2'],
    },
    {
      id: 'COST-8',
      says: 'The value of the contract is not known: pending, never £0, until it is.',
      when: { value: 'unknown' },
      then: { status: 'PENDING', amount: 'rate', flags: ['VALUE_MISSING'] },
      clauses: ['BP-4-23b'],
    },
    {
      id: 'COST-8-process',
      says: 'Whether ICE’s process is in the contract is not known: pending, never £0, until it is.',
      when: { process: 'unknown' },
      then: { status: 'PENDING', amount: 'rate', flags: [] },
      clauses: ['BP-4-23a'],
    },
    {
      id: 'COST-9',
      says: 'Partly upheld: pending with a provisional day to pay, until a person decides on evidence.',
      when: { overall: ['partly-upheld'], process: 'in', value: 'above' },
      then: { status: 'PENDING', amount: 'rate', flags: ['PARTLY_UPHELD'] },
      clauses: ['WP16-M2', 'WP16-M9', 'CPA18-36a', 'G2-A2B-6a', 'BP-4-22'],
    },
    {
      id: 'COST-9-exactly',
      says: 'Partly upheld, at exactly the threshold: pending with a provisional day, and a person looks at both.',
      when: { overall: ['partly-upheld'], process: 'in', value: 'exactly' },
      then: {
        status: 'PENDING',
        amount: 'rate',
        flags: ['PARTLY_UPHELD', 'VALUE_EXACTLY_AT_THRESHOLD'],
      },
      clauses: ['WP16-M2', 'BP-A1-0H', 'BP-4-23b'],
    },
    {
      id: 'COST-10',
      says: 'Upheld, and the contract is worth exactly the threshold: owed, as the terms of contract have it, and marked for a person to check.',
      when: { overall: ['upheld'], process: 'in', value: 'exactly' },
      then: { status: 'DUE', amount: 'rate', flags: ['VALUE_EXACTLY_AT_THRESHOLD'] },
      clauses: ['BP-A1-0H', 'BP-4-23b', 'BP-A1-2.11.3Hc'],
    },
    {
      id: 'COST-11',
      says: 'Upheld in ICE’s final report, under a contract new or renewed since 1 April 2011 and worth more than the threshold: owed, once for the complaint however many of its elements are upheld.',
      when: { overall: ['upheld'], process: 'in', value: 'above' },
      then: { status: 'DUE', amount: 'rate', flags: [] },
      clauses: [
        'WP16-G11',
        'WP16-M9',
        'WP16-A8',
        'WP16-B8',
        'CPA18-18e',
        'CPA18-36a',
        'G2-A2B-6a',
        'AW-7.06a',
        'BP-4-22',
        'BP-4-23a',
        'BP-4-23b',
        'BP-A1-0H',
        'BP-A1-2.11.3Hc',
      ],
    },
  ],
  examples: contributionExamples,
};

/** The rate by the date of the final report: the last row that has begun. A change of rate is a new row with its source. */
export const iceContributionRate: TableRule<{ readonly from: Day }, { readonly pence: number }> = {
  kind: 'table',
  id: 'ice.contribution-rate',
  title: 'How much the contribution is',
  says: 'The rate in force on the date of ICE’s final report. It is reviewed each year; what is charged funds ICE’s service in the year after.',
  grounds: {
    WP16: {
      clauses: ['WP16-G11', 'WP16-G12', 'WP16-M10', 'WP16-M11'],
      says: '£5,000; the level is reviewed each year.',
    },
    CPA18: { clauses: ['CPA18-36a', 'CPA18-36b', 'CPA18-36c'], says: 'The same.' },
    BP: { clauses: ['BP-4-22', 'BP-A1-2.11.3Hc'], says: '£5,000, at the time of writing.' },
    G2: { clauses: ['G2-A2B-6a', 'G2-A2B-6b', 'G2-A2B-6c'], says: '£5,000; reviewed from time to time.' },
    AW: { clauses: ['AW-7.06a', 'AW-7.06b'], says: '£5,000.' },
  },
  rows: [
    {
      id: 'RATE-1',
      says: '£5,000 from the start.',
      when: { from: iceProcessFrom },
      then: { pence: 500_000 },
      clauses: ['WP16-G11', 'CPA18-36a', 'G2-A2B-6a', 'AW-7.06a', 'BP-4-22'],
    },
  ],
};

export const iceContributionThreshold: PlainRule = {
  kind: 'plain',
  id: 'ice.contribution-threshold',
  title: 'From which value of the contract it is owed',
  says: 'A contribution is owed under contracts worth £50,000 or more. What counts is the total value of the award without VAT: neither a value with VAT nor a value for one year.',
  grounds: {
    BP: {
      clauses: ['BP-4-23b', 'BP-A1-0H', 'BP-A1-0L'],
      says: 'Annex 1 has “at or above £50,000”, the footnote of chapter 4 “over £50,000”.',
    },
  },
  settles: ['AMB-10', 'AMB-11'],
  values: { pence: 5_000_000 },
};
