import type { TableRule } from '#core/rule.ts';

/** How far a complaint has come, in the order in which papers are wanted. */
export const evidencePoints = ['received', 'answered', 'final', 'ice', 'reported'] as const;
export type EvidencePoint = (typeof evidencePoints)[number];

export interface EvidenceWhen {
  /** From which point on the file should hold it. */
  readonly from: EvidencePoint;
}
export interface EvidenceThen {
  /** The kinds of document that are it, where a document is. */
  readonly documents: readonly string[];
}

/** What a file should hold, by the point it has come to: what ICE will ask for is gathered before it asks. */
export const evidence: TableRule<EvidenceWhen, EvidenceThen> = {
  kind: 'table',
  id: 'evidence.file',
  title: 'What the file should hold by now',
  says: 'ICE asks for every paper and recording of a complaint and decides on what most likely happened, against the process and the standards in force on the day. So the file is kept ready from the first day; what is not there is said, with the reason.',
  grounds: {
    WP16: { clauses: ['WP16-G9', 'WP16-N1'], says: 'All the papers go to ICE when it asks.' },
    CPA18: { clauses: ['CPA18-18c', 'CPA18-38a'], says: 'The same.' },
    BP: { clauses: ['BP-4-11', 'BP-4-24'], says: 'All evidence, recordings of calls and assessments too.' },
    G2: { clauses: ['G2-A2B-4b', 'G2-A2B-9a'], says: 'The same.' },
    AW: { clauses: ['AW-7.05c'], says: 'The same, with assessment reports and notes.' },
  },
  rows: [
    {
      id: 'as-received',
      says: 'The complaint as it was received',
      when: { from: 'received' },
      then: { documents: ['letter', 'email', 'form'] },
      clauses: ['WP16-G9', 'CPA18-18c', 'BP-4-11', 'G2-A2B-4b'],
    },
    {
      id: 'procedure',
      says: 'The procedure in force',
      when: { from: 'received' },
      then: { documents: [] },
      clauses: ['WP16-A3', 'BP-4-24', 'G2-A2B-9a'],
    },
    {
      id: 'explained',
      says: 'That the process was explained at first contact',
      when: { from: 'received' },
      then: { documents: ['note'] },
      clauses: ['WP16-G2', 'CPA18-14b'],
    },
    {
      id: 'acknowledgement',
      says: 'The acknowledgement, as sent',
      when: { from: 'answered' },
      then: { documents: ['letter', 'email'] },
      clauses: ['WP16-G9', 'BP-4-11'],
    },
    {
      id: 'contacts',
      says: 'A record of every contact',
      when: { from: 'answered' },
      then: { documents: ['note'] },
      clauses: ['BP-A2-3.3'],
    },
    {
      id: 'elements-agreed',
      says: 'What the complaint is, as agreed with them',
      when: { from: 'answered' },
      then: { documents: ['note'] },
      clauses: ['BP-A2-3.1a'],
    },
    {
      id: 'recording',
      says: 'The recording of a call',
      when: { from: 'answered' },
      then: { documents: ['call-recording', 'recording'] },
      clauses: ['BP-4-11', 'G2-A2B-4c'],
    },
    {
      id: 'assessment',
      says: 'Assessment reports, notes and recordings',
      when: { from: 'answered' },
      then: { documents: ['assessment-recording', 'assessment', 'needs-assessment'] },
      clauses: ['AW-7.05c', 'BP-4-11'],
    },
    {
      id: 'standard',
      says: 'The standard in force on the day it happened',
      when: { from: 'answered' },
      then: { documents: ['standard', 'policy'] },
      clauses: ['BP-4-24', 'WP16-N1', 'G2-A2B-9a'],
    },
    {
      id: 'authority',
      says: 'The authority of whoever speaks for them',
      when: { from: 'answered' },
      then: { documents: ['authority', 'letter', 'email'] },
      clauses: ['BP-1-2', 'WP16-F1'],
    },
    {
      id: 'stage-response',
      says: 'The response of a stage, as sent',
      when: { from: 'answered' },
      then: { documents: ['letter', 'email'] },
      clauses: ['WP16-G9', 'BP-4-11'],
    },
    {
      id: 'outgoing',
      says: 'What the outgoing provider gave, or that it did not reply',
      when: { from: 'answered' },
      then: { documents: ['statement', 'letter', 'email'] },
      clauses: ['CPA18-25', 'CPA18-26a'],
    },
    {
      id: 'our-part',
      says: 'Our part, as it went to Jobcentre Plus',
      when: { from: 'answered' },
      then: { documents: ['letter', 'email', 'statement'] },
      clauses: ['WP16-B5', 'WP16-B6', 'CPA18-4c'],
    },
    {
      id: 'final-response',
      says: 'The final response, as sent',
      when: { from: 'final' },
      then: { documents: ['letter', 'email'] },
      clauses: ['WP16-G9', 'BP-4-11'],
    },
    {
      id: 'told-about-ice',
      says: 'That the final response told them about ICE',
      when: { from: 'final' },
      then: { documents: ['letter'] },
      clauses: ['WP16-A5', 'CPA18-1e', 'AW-7.04a'],
    },
    {
      id: 'reviewed',
      says: 'Who reviewed it, with no earlier part',
      when: { from: 'final' },
      then: { documents: ['note'] },
      clauses: ['BP-A2-3.6'],
    },
    {
      id: 'ice-letter',
      says: 'What ICE wrote',
      when: { from: 'ice' },
      then: { documents: ['ice-letter', 'letter', 'email'] },
      clauses: ['WP16-I4', 'CPA18-28c'],
    },
    {
      id: 'our-statement',
      says: 'Our statement of what happened',
      when: { from: 'ice' },
      then: { documents: ['statement'] },
      clauses: ['WP16-G8', 'WP16-J6', 'BP-4-8', 'G2-A2B-2b'],
    },
    {
      id: 'report',
      says: 'ICE’s report',
      when: { from: 'reported' },
      then: { documents: ['ice-report'] },
      clauses: ['WP16-O1', 'BP-4-27', 'G2-A2B-10a'],
    },
  ],
};
