import type { PlainRule } from '#core/rule.ts';

export const iceContact: PlainRule = {
  kind: 'plain',
  id: 'ice.contact',
  title: 'ICE makes contact',
  says: 'A contact from ICE is always recorded. That it comes before the provider’s own process or the eight weeks are over, or after the six months, is shown and stops nothing: ICE decides.',
  grounds: {
    WP16: {
      clauses: ['WP16-I1', 'WP16-I2', 'WP16-I4', 'WP16-A6'],
      says: 'ICE asks whether the steps were done; whatever it sends is dealt with.',
    },
    CPA18: { clauses: ['CPA18-27', 'CPA18-28a', 'CPA18-28c', 'CPA18-1f'], says: 'The same.' },
  },
  settles: ['AMB-8', 'AMB-20'],
  examples: [
    {
      facts: { receivedOn: '2018-02-05', finalResponseOn: null, contactOn: '2018-04-02' },
      answer: { recorded: true, flag: 'PREMATURE' },
      why: 'Day 56, and no final response.',
    },
    {
      facts: { receivedOn: '2018-02-05', finalResponseOn: '2018-03-10', contactOn: '2018-09-11' },
      answer: { recorded: true, flag: 'OUT_OF_TIME' },
      why: 'The day after the six months.',
    },
  ],
};

export const iceEvidence: PlainRule = {
  kind: 'plain',
  id: 'ice.evidence',
  title: 'Everything held goes to ICE',
  says: 'When ICE asks, every paper about the complaint is handed over, recordings of calls and of assessments among them. What was destroyed with a certificate is accounted for by it; anything else that has not gone is missing.',
  grounds: {
    WP16: { clauses: ['WP16-G9', 'WP16-L1'], says: 'All papers relating to the complaint.' },
    CPA18: { clauses: ['CPA18-33a'], says: 'The papers of the case.' },
    BP: { clauses: ['BP-4-11', 'BP-4-12'], says: 'Copies of all evidence, recordings among it.' },
    G2: { clauses: ['G2-A2B-4a', 'G2-A2B-4b'], says: 'All evidence, recordings among it.' },
    AW: { clauses: ['AW-7.05b', 'AW-7.05c'], says: 'All evidence relating to the complaint.' },
  },
  examples: [
    {
      facts: {
        held: [
          { id: 'letter-1', kind: 'letter', sent: true },
          { id: 'call-1', kind: 'call-recording', sent: false },
          { id: 'assessment-1', kind: 'assessment-recording', sent: false, destroyedWithCertificate: true },
        ],
      },
      answer: { complete: false, missing: ['call-1'] },
      why: 'The recording of a call is evidence like any other; what was destroyed has its certificate.',
    },
  ],
};
