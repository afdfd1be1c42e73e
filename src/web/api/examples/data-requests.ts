const file = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** What each command of a data request is sent with, in the description. */
export const dataRequestExamples: Readonly<Record<string, unknown>> = {
  record: {
    channel: 'phone',
    asks: ['access'],
    words: 'What have you got written down about me?',
    person: { name: 'Fern Hollis', contact: '01632 960 123' },
  },
  'send-acknowledgement': { sentBy: 'post' },
  'check-identity': { details: ['name', 'date-of-birth'], agreed: 'yes', how: 'By phone' },
  'record-authority': { authority: 'given', how: 'A signed form came' },
  'choose-cases': { cases: ['SW-2018-0288'], searched: 'name, postcode' },
  'record-export': {
    file,
    sha256: file,
    bytes: 120400,
    cases: 1,
    documents: 3,
    toCheck: ['SW-2018-0288: Contacts with Wren Attwood'],
    askedBy: 'osric',
    askedByName: 'Osric Vane',
  },
  'check-export': { agreed: 'yes' },
  'send-export': { how: 'Encrypted disc by tracked post', sentBy: 'post' },
  'say-nothing-held': { sentBy: 'post' },
  'record-guidance': { says: 'allows', where: 'Chapter 12 of the programme’s guidance' },
  'ask-dwp': { whom: 'The Performance Manager', how: 'Email' },
  'pass-to-dwp': { to: 'The data protection team', sentBy: 'post' },
  'decide-erasure': {
    parts: [{ id: 'SW-2018-0288' }, { id: 'visitors', says: 'The visitors’ book', hold: 'fraud-case' }],
    lookAgainOn: '2018-08-01',
  },
  'record-erased': { parts: [{ part: 'SW-2018-0288', certificate: 'SW-D-2018-0001' }] },
  'send-outcome': { sentBy: 'post' },
  'take-more-time': { why: 'there are many papers.', sentBy: 'post' },
  'add-document': { title: 'Her letter', kind: 'request', dated: '2018-01-15', file },
  'record-contact': { with: 'Fern Hollis', channel: 'phone', summary: 'She asked when it comes.' },
  assign: { handler: 'osric' },
  withdraw: { words: 'Leave it.', sentBy: 'post' },
  'close-unverified': { sentBy: 'post' },
  'recompute-clocks': { why: 'A holiday was added.' },
};
