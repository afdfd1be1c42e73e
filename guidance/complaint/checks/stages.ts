import type { CheckRule } from '#core/rule.ts';

export const stageChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'complaint.not-routed',
    title: 'It is known whose complaint it is',
    says: 'A stage opens only on a complaint, or part of one, that is the provider’s to answer.',
    grounds: {
      WP16: {
        clauses: ['WP16-B3', 'WP16-D1', 'WP16-H1'],
        says: 'What Jobcentre Plus leads, and policy, open no stage here.',
      },
      CPA18: { clauses: ['CPA18-4a', 'CPA18-8a', 'CPA18-20a'], says: 'The same.' },
      BP: {
        clauses: ['BP-1-7', 'BP-A2-1.1b'],
        says: 'DWP owns a mixed complaint; a decision is something else.',
      },
      G2: { clauses: ['G2-128a'], says: 'The provider resolves its own.' },
    },
    refuses: 'No part of this complaint is ours to answer, or nobody has said whose it is.',
    remedy: 'Say who or what it is about.',
  },
  {
    kind: 'check',
    id: 'complaint.handler-not-trained',
    switchable: true,
    title: 'The handler is trained',
    says: 'Complaints are handled by staff trained to investigate fully and impartially.',
    grounds: {
      BP: { clauses: ['BP-A2-2.4'], says: 'Train staff to investigate and resolve fully and impartially.' },
    },
    refuses: 'This person’s training in handling complaints is not on record.',
    remedy: 'Record the training, or choose another handler.',
  },
  {
    kind: 'check',
    id: 'complaint.handler-is-subject',
    askCode: 'HANDLER_IS_SUBJECT',
    switchable: true,
    title: 'Nobody handles a complaint about themselves',
    says: 'The person complained about neither handles nor approves it.',
    grounds: {
      BP: { clauses: ['BP-A2-2.9'], says: 'Guidance on complaints about staff.' },
      G2: { clauses: ['G2-A2A-8f'], says: 'Complaints of disrespect by staff.' },
    },
    refuses: 'The complaint is about this person.',
    remedy: 'Choose somebody it is not about.',
  },
  {
    kind: 'check',
    id: 'complaint.no-clarification-contact',
    switchable: true,
    title: 'Somebody has spoken with them',
    says: 'The elements are agreed with the complainant, or every attempt to reach them is on record, before a response goes.',
    grounds: {
      BP: { clauses: ['BP-A2-3.1a'], says: 'Contact the complainant to clarify the elements.' },
      G2: { clauses: ['G2-A2A-10a'], says: 'Speak to the complainant.' },
    },
    refuses: 'Nobody has spoken with them about what the complaint is, and no attempt is on record.',
    remedy: 'Call them, and record the contact or the attempt.',
  },
  {
    kind: 'check',
    id: 'complaint.outcome-wanted-missing',
    switchable: true,
    title: 'What they want is known',
    says: 'For each element it is recorded what would put it right, or that they were asked and named nothing.',
    grounds: {
      BP: { clauses: ['BP-A2-3.1b'], says: 'Get a clear statement of the action wanted.' },
      G2: { clauses: ['G2-A2A-10c'], says: 'Ask what would resolve it.' },
    },
    refuses: 'It is not recorded what would put an element right.',
    remedy: 'Ask them, and record what they say, even if it is nothing.',
  },
  {
    kind: 'check',
    id: 'complaint.skip-without-reason',
    title: 'A step left out has its reason',
    says: 'A step of the procedure may be left out only with a recorded reason.',
    grounds: {
      WP16: { clauses: ['WP16-A3', 'WP16-G5'], says: 'Every step is taken.' },
      CPA18: { clauses: ['CPA18-1c', 'CPA18-16'], says: 'The same.' },
      AW: { clauses: ['AW-7.03a'], says: 'The same.' },
    },
    refuses: 'No reason is given for leaving the step out.',
    remedy: 'Say why it was not needed.',
  },
  {
    kind: 'check',
    id: 'complaint.reply-not-ours',
    title: 'The reply is Jobcentre Plus’s to send',
    says: 'While Jobcentre Plus or DWP leads, the provider does not reply to the participant.',
    grounds: {
      WP16: { clauses: ['WP16-B1', 'WP16-H4'], says: 'Jobcentre Plus leads on the reply and issues it.' },
      CPA18: { clauses: ['CPA18-3a', 'CPA18-20d'], says: 'The same.' },
      G2: { clauses: ['G2-129e'], says: 'DWP co-ordinates one reply.' },
      BP: { clauses: ['BP-1-7'], says: 'DWP takes ownership.' },
    },
    refuses: 'Jobcentre Plus or DWP leads on this complaint and sends the reply.',
    remedy: 'Send our part to them.',
  },
];
