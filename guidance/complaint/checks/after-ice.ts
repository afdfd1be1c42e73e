import type { CheckRule } from '#core/rule.ts';

/** What must hold of papers, reports and payments after the final response. */
export const afterIceChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'complaint.ice-extension-not-in-writing',
    title: 'More time for comments only in ICE’s writing',
    says: 'The day for comments on a draft report moves only when ICE has agreed in writing, and its writing is on the file.',
    grounds: {
      WP16: {
        clauses: ['WP16-M7'],
        says: 'Comments within the stated time, not more than five working days.',
      },
      CPA18: { clauses: ['CPA18-35c'], says: 'The same.' },
    },
    settles: ['AMB-5'],
    refuses: 'ICE’s letter or email that agrees to it is not on the file.',
    remedy: 'Add it under documents, then choose it. What was agreed by phone moves nothing.',
  },
  {
    kind: 'check',
    id: 'complaint.draft-fact-without-reason',
    title: 'A fact in a draft report is corrected with its reason',
    says: 'Whoever says that a fact in ICE’s draft is wrong says why, and what shows it.',
    grounds: {
      BP: { clauses: ['BP-4-18b'], says: 'Where facts are incorrect, explain the reasons.' },
      WP16: { clauses: ['WP16-M5'], says: 'Check the accuracy of facts.' },
      CPA18: { clauses: ['CPA18-35a'], says: 'The same.' },
    },
    settles: ['AMB-39'],
    refuses: 'A fact is said to be wrong without a reason.',
    remedy: 'Say why it is wrong and what shows it.',
  },
  {
    kind: 'check',
    id: 'complaint.draft-comment-not-open',
    title: 'Comments only on what the source opens',
    says: 'The programme chapters let a provider comment on findings and recommendations too; the briefing pack only on facts.',
    grounds: {
      BP: { clauses: ['BP-4-18a', 'BP-4-18b'], says: 'Check the facts, and explain what is wrong.' },
    },
    settles: ['AMB-39'],
    refuses: 'Under this contract only facts in the draft can be commented on.',
    remedy: 'Say which fact is wrong, and why.',
  },
  {
    kind: 'check',
    id: 'complaint.ice-element-without-finding',
    title: 'ICE’s report has a finding for each element',
    says: 'What ICE found is taken over for each element and for the whole.',
    grounds: {
      WP16: { clauses: ['WP16-M2'], says: 'A finding for each element.' },
      CPA18: { clauses: ['CPA18-34b'], says: 'The same.' },
      G2: { clauses: ['G2-A2B-5b'], says: 'The same.' },
    },
    refuses: 'An element has no finding of ICE’s.',
    remedy: 'Take its finding over from the report; “no finding” where it makes none.',
  },
  {
    kind: 'check',
    id: 'complaint.recommendation-without-proof',
    title: 'A recommendation is done when something shows it',
    says: 'Each recommendation of ICE or the Ombudsman is acted on, and something on the file shows that it was.',
    grounds: {
      G2: { clauses: ['G2-A2B-11f'], says: 'Act on every recommendation.' },
      BP: { clauses: ['BP-A2-6.4'], says: 'Its effect and progress are followed.' },
    },
    refuses: 'Nothing on the file shows that it was done.',
    remedy: 'Add what shows it under documents, then choose it.',
  },
  {
    kind: 'check',
    id: 'complaint.payment-without-proof',
    title: 'A payment has its proof',
    says: 'A payment is recorded with the document that shows it was made.',
    grounds: {
      BP: {
        clauses: ['BP-A1-2.11.3Hf', 'BP-A1-2.11.3Hg', 'BP-A1-2.11.3Le'],
        says: 'Paid within four weeks.',
      },
      G2: { clauses: ['G2-A2B-7a'], says: 'Pay what ICE deems due.' },
    },
    refuses: 'Nothing on the file shows that it was paid.',
    remedy: 'Add the remittance or bank line under documents, then choose it.',
  },
  {
    kind: 'check',
    id: 'complaint.contribution-already-charged',
    title: 'One contribution for each upheld complaint',
    says: 'A contribution to ICE’s costs is charged once for a complaint, whatever is recorded again.',
    grounds: {
      WP16: { clauses: ['WP16-M9', 'WP16-A8'], says: 'For each complaint ICE upholds.' },
      CPA18: { clauses: ['CPA18-36a'], says: 'The same.' },
      BP: { clauses: ['BP-A1-2.11.3Hc'], says: 'One amount for one upheld complaint.' },
    },
    settles: ['AMB-14'],
    refuses: 'A contribution stands for this complaint already.',
    remedy: 'If it was entered wrongly, a manager takes it back.',
  },
  {
    kind: 'check',
    id: 'complaint.redaction-own-check',
    title: 'A second person checks what is blacked out',
    says: 'Whoever blacks something out is not the one who checks it.',
    grounds: { G2: { clauses: ['G2-100a'], says: 'Hold information under data protection law.' } },
    refuses: 'You made this copy, so somebody else checks it.',
    remedy: 'Ask a colleague to read it.',
  },
  {
    kind: 'check',
    id: 'complaint.draft-not-cleared',
    title: 'The text cleared is the text sent',
    says: 'Where the contract has the commissioner clear a final response, it has cleared the very draft that goes.',
    grounds: {
      G2: { clauses: ['G2-A2-4a'], says: 'The contract’s own terms come first.' },
      AW: { clauses: ['AW-7.07a'], says: 'The contract holds more about complaints.' },
    },
    refuses: 'DWP has not cleared this draft.',
    remedy: 'Send it the draft, and record its answer. A changed draft is sent again.',
  },
];
