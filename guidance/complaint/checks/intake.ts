import type { CheckRule } from '#core/rule.ts';

export const intakeChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'complaint.received-in-future',
    title: 'It has already been received',
    says: 'A complaint is received today or earlier.',
    grounds: {
      WP16: { clauses: ['WP16-A1', 'WP16-A6'], says: 'The eight weeks run from receipt.' },
      CPA18: { clauses: ['CPA18-1a', 'CPA18-1f'], says: 'The same.' },
      G2: { clauses: ['G2-127a'], says: 'A participant may complain.' },
    },
    refuses: 'The day it was received is in the future.',
    remedy: 'Give the day it reached us, today or earlier.',
  },
  {
    kind: 'check',
    id: 'complaint.received-before-contract',
    title: 'It falls within the contract',
    says: 'A complaint is received on or after the day the contract began.',
    grounds: {
      WP16: { clauses: ['WP16-E1', 'WP16-G1'], says: 'During the life of the contract.' },
      CPA18: { clauses: ['CPA18-9', 'CPA18-14a'], says: 'The same.' },
      G2: { clauses: ['G2-127b'], says: 'The process exists while the contract is live.' },
    },
    refuses: 'It was received before this contract began.',
    remedy: 'Choose the contract it belongs to, or correct the day.',
  },
  {
    kind: 'check',
    id: 'complaint.nothing-said',
    title: 'What they are unhappy about is said',
    says: 'A complaint needs a channel and what the person said; nothing else is needed to record it.',
    grounds: {
      G2: {
        clauses: ['G2-127a', 'G2-A2A-5a'],
        says: 'Anybody may complain, and nothing stands in their way.',
      },
      WP16: { clauses: ['WP16-A1'], says: 'A participant may complain.' },
      CPA18: { clauses: ['CPA18-1a'], says: 'The same.' },
    },
    refuses: 'It does not say what they are unhappy about.',
    remedy: 'Write down what they said, in their words.',
  },
  {
    kind: 'check',
    id: 'complaint.jcp-request-date-missing',
    askCode: 'REQUEST_DATE_MISSING',
    title: 'A request from Jobcentre Plus carries its date',
    says: 'The five working days start on the day Jobcentre Plus made contact, so that day is recorded.',
    grounds: {
      WP16: {
        clauses: ['WP16-B2', 'WP16-B4'],
        says: 'Jobcentre Plus asks; the answer is due from that contact.',
      },
      CPA18: { clauses: ['CPA18-3b', 'CPA18-4b'], says: 'The same.' },
      G2: { clauses: ['G2-129f'], says: 'Contribute when DWP asks.' },
      BP: { clauses: ['BP-1-8'], says: 'DWP asks for the contribution.' },
    },
    refuses: 'The day Jobcentre Plus made contact is missing.',
    remedy: 'Give the day of its request.',
  },
  {
    kind: 'check',
    id: 'complaint.settled-not-on-record',
    title: 'What was put right is on record',
    says: 'A matter counts as settled on the spot only with what was done, by whom, and that the person agrees, by the end of the next working day.',
    grounds: { G2: { clauses: ['G2-A2A-2b'], says: 'Not settled by operational staff in normal business.' } },
    refuses:
      'It is a complaint: what was done, by whom or their agreement is not on record, or it took too long.',
    remedy: 'Record it as a complaint.',
  },
  {
    kind: 'check',
    id: 'complaint.no-subject',
    askCode: 'NO_SUBJECT',
    title: 'It is about somebody',
    says: 'Whose complaint it is follows from what each part is about.',
    grounds: {
      WP16: {
        clauses: ['WP16-B1', 'WP16-D1'],
        says: 'Provider, Jobcentre Plus and policy go different ways.',
      },
      CPA18: { clauses: ['CPA18-3a', 'CPA18-8a'], says: 'The same.' },
      BP: { clauses: ['BP-A2-2.7'], says: 'Arrangements for complaints that cross bodies.' },
      G2: { clauses: ['G2-128a'], says: 'What is the provider’s own stays with it.' },
    },
    refuses: 'It does not say who or what the complaint is about.',
    remedy: 'Choose at least one.',
  },
  {
    kind: 'check',
    id: 'complaint.first-contact-not-explained',
    title: 'The process is explained at first contact',
    says: 'In the first contact the person is told how complaints are handled; if it was later, the reason is recorded.',
    grounds: {
      WP16: { clauses: ['WP16-G2', 'WP16-A2'], says: 'Explain the process in the first contact.' },
      CPA18: { clauses: ['CPA18-14b', 'CPA18-1b'], says: 'The same.' },
      AW: { clauses: ['AW-7.01b'], says: 'The same.' },
    },
    refuses: 'Nobody has recorded that the process was explained, or why not.',
    remedy: 'Record when and how it was explained, or why it was not.',
  },
];
