import type { CheckRule, GateRule } from '#core/rule.ts';

/** What may be chosen for a record. */
export const disposals = ['destroy', 'anonymise', 'keep', 'destroy-and-anonymise'] as const;
export type Disposal = (typeof disposals)[number];

export const disposalChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'retention.on-hold',
    askCode: 'ON_HOLD',
    title: 'Nothing is decided of a record on hold',
    says: 'While a hold stands, the record stays as it is, and what becomes of it is decided when the hold ends.',
    grounds: {
      G2: {
        clauses: ['G2-A2B-4c', 'G2-A2B-11c', 'G2-123d'],
        says: 'Evidence must still exist when ICE, the Ombudsman or an investigation asks.',
      },
      AW: { clauses: ['AW-7.05c'], says: 'All evidence goes to ICE.' },
    },
    settles: ['AMB-46', 'AMB-48'],
    refuses: 'It is on hold, and stays as it is until the hold ends.',
    remedy: 'Decide once the hold has ended.',
  },
  {
    kind: 'check',
    id: 'retention.one-choice-only',
    askCode: 'ONE_CHOICE_ONLY',
    title: 'Destroyed or made anonymous, not both',
    says: 'At its limit a report is either destroyed or made anonymous.',
    grounds: { AW: { clauses: ['AW-7.12d'], says: 'One of the two.' } },
    refuses: 'It is either destroyed or made anonymous, not both.',
    remedy: 'Choose one.',
  },
  {
    kind: 'check',
    id: 'retention.too-early',
    askCode: 'TOO_EARLY',
    title: 'It has been kept as long as it must be',
    says: 'What has a minimum is not destroyed, nor made anonymous, on or before its last day; papers that go at once go when provision has ended.',
    grounds: {
      AW: { clauses: ['AW-7.11a'], says: 'Six years after the contract ended.' },
      G2: { clauses: ['G2-77a', 'G2-65a'], says: 'ESF evidence until its day; papers throughout provision.' },
    },
    refuses: 'It has to be kept longer.',
    remedy: 'Wait for the day after its last.',
  },
  {
    kind: 'check',
    id: 'retention.past-limit',
    askCode: 'PAST_LIMIT',
    title: 'It is not kept past its limit',
    says: 'What has a maximum is not kept as it is after its last day. SCR and MAPPA papers are shredded, and are never made anonymous.',
    grounds: {
      AW: { clauses: ['AW-7.12b', 'AW-7.12d', 'AW-7.12f'], says: 'The permission to keep it ends.' },
      G2: {
        clauses: ['G2-76a', 'G2-76b', 'G2-96b', 'G2-96c'],
        says: 'Papers are shredded at once.',
      },
    },
    refuses: 'Its time is over: it may not be kept.',
    remedy: 'Destroy it, or make it anonymous where that is allowed.',
  },
];

/** What may be done with a record, on a day. */
export const retentionDispose: GateRule = {
  kind: 'gate',
  id: 'retention.dispose',
  title: 'May this be done with the record on that day?',
  says: 'A person decides, by the record’s limit and its holds: destroy, make anonymous, or keep.',
  grounds: {
    AW: {
      clauses: ['AW-7.11a', 'AW-7.12d', 'AW-7.12e'],
      says: 'A record of a contract stays; a report is destroyed securely or made anonymous.',
    },
    G2: {
      clauses: ['G2-76a', 'G2-77a', 'G2-96b'],
      says: 'Papers go at once; ESF evidence stays to its day.',
    },
  },
  settles: ['AMB-44', 'AMB-46', 'AMB-48'],
  checks: disposalChecks.map((check) => check.id),
  examples: [
    {
      facts: {
        record: 'specified-report',
        paymentReceivedOn: '2023-08-31',
        on: '2024-03-01',
        choice: 'keep',
        holds: [],
      },
      answer: { allowed: false, refusal: 'PAST_LIMIT' },
      why: 'The day after its last.',
    },
    {
      facts: {
        record: 'esf-claim-evidence',
        sixYearRule: false,
        on: '2027-12-31',
        choice: 'destroy',
        holds: [],
      },
      answer: { allowed: false, refusal: 'TOO_EARLY' },
      why: 'The last day counts in full.',
    },
    {
      facts: {
        record: 'specified-report',
        paymentReceivedOn: '2023-08-31',
        on: '2024-03-01',
        choice: 'destroy',
        holds: ['ice-case'],
      },
      answer: { allowed: false, refusal: 'ON_HOLD' },
      why: 'ICE may still ask for it.',
    },
  ],
};
