// What a provider keeps and destroyed on a day, for the description of the API.

const limit = {
  contract: 'access-west',
  name: 'Access to Work, West',
  endsOn: '2018-02-28',
  mustUntil: '2024-02-28',
  ownUntil: null,
  goFrom: '2024-02-29',
  lateFrom: null,
  rule: 'retention.limit' as const,
  clauses: ['AW-7.11a'],
  says: 'The contract ended on Wednesday 28 February 2018, and its record had to stay until Wednesday 28 February 2024.',
};
const of = { reference: 'SW-2017-0288', contract: limit.name, receivedOn: '2017-10-02' };

export const retentionExample = {
  today: '2024-03-29',
  counts: { due: 1, past: 0, held: 0, coming: 0 },
  items: [{ ...of, standing: 'Resolved', limit, late: false, windowUntil: null, holds: [] }],
  next: null,
  coming: [],
  unsaid: [],
};

const digest = 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9';

export const lookExample = {
  today: '2024-03-29',
  cases: [{ ...of, limit, held: { events: 41, files: 6, bytes: 1_204_882, digest }, refusals: [] }],
  events: 41,
  files: 6,
  bytes: 1_204_882,
  backupsUntil: '2024-05-03',
  free: true,
};

export const destroyingExample = {
  id: '0b4a7d0e-6c1a-4f6e-9b2f-3f9b6f2a1c55',
  state: 'done' as const,
  done: 1,
  of: 1,
  outcome: { certificates: ['SW-D-2024-0001'], refused: [] },
};

export const certificateExample = {
  number: 'SW-D-2024-0001',
  how: 'destroyed' as const,
  record: 'complaint',
  ...of,
  rule: limit.rule,
  clauses: limit.clauses,
  reason: limit.says,
  lastDayKept: '2024-02-28',
  on: '2024-03-29',
  at: '2024-03-29T10:00:00Z',
  approvedBy: { id: 'nell', name: 'Nell Sandlark' },
  checkedBy: null,
  events: 41,
  files: 6,
  bytes: 1_204_882,
  digest,
  backupsUntil: '2024-05-03',
  scrubbedAt: null,
};

export const anonymisingExample = {
  ...of,
  today: '2024-03-29',
  goes: { events: 41, files: 6, bytes: 1_204_882 },
  words: ['The lift was broken for a week, and nobody said by when it would be mended.'],
  proposed: { by: 'Nell Sandlark', at: '2024-03-28T10:00:00Z', isOwn: false },
  refusals: [],
  backupsUntil: '2024-05-03',
};

export const reportsExample = {
  today: '2024-03-29',
  view: 'paid' as const,
  counts: { paid: 1, unpaid: 0 },
  items: [
    {
      reference: of.reference,
      document: 'd2',
      contract: of.contract,
      completedOn: '2023-08-01',
      paidOn: '2023-08-31',
      lookAgainOn: null,
      lastDay: '2024-02-29',
      late: true,
      open: false,
      windowUntil: null,
      holds: [],
    },
  ],
  next: null,
};

export const reportLookExample = {
  reference: of.reference,
  document: 'd2',
  lastDayKept: '2024-02-29',
  clauses: ['AW-7.12a', 'AW-7.12b', 'AW-7.12c'],
  held: { events: 2, files: 2, bytes: 88_204, digest },
  copies: 0,
  bundles: ['b1'],
  backupsUntil: '2024-05-03',
  refusals: [],
};

const { scrubbedAt: _scrubbedAt, ...unscrubbed } = certificateExample;
export const reportCertificateExample = { ...unscrubbed, record: 'needs assessment', part: 'd2' };
