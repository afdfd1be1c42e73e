import type { CheckRule, PlainRule } from '#core/rule.ts';

export const icePayer: CheckRule = {
  kind: 'check',
  id: 'ice.payer',
  title: 'One payer of a contribution',
  says: 'A contribution is paid by the prime provider or by its sub-contractor, always by exactly one; by the prime provider where nothing else is recorded. What they settle between them is theirs.',
  grounds: {
    BP: { clauses: ['BP-A1-2.11.3Hc'], says: 'The prime provider or the sub-contractor pays.' },
    G2: { clauses: ['G2-A2B-6a'], says: 'It is recovered from the provider.' },
  },
  settles: ['AMB-18'],
  refuses: 'A contribution has one payer.',
  remedy: 'Record the prime provider or the sub-contractor; what one gives the other back stands apart.',
  askCode: 'ONE_PAYER',
  examples: [
    {
      facts: { payers: [] },
      answer: { allowed: true, payer: 'PRIME' },
      why: 'Where nothing else is recorded.',
    },
    {
      facts: { payers: ['PRIME', 'SUBCONTRACTOR'] },
      answer: { allowed: false, refusal: 'ONE_PAYER', payer: null },
      why: 'Two payers of one contribution.',
    },
  ],
};

export const iceCharges: CheckRule = {
  kind: 'check',
  id: 'ice.charges',
  title: 'One contribution for each ICE reference',
  says: 'Each complaint ICE upholds costs one contribution: two references two, three upheld elements of one complaint one. A reference that is there already is refused.',
  grounds: {
    WP16: { clauses: ['WP16-A8', 'WP16-M9'], says: 'For each complaint upheld.' },
    CPA18: { clauses: ['CPA18-36a'], says: 'The same.' },
    G2: { clauses: ['G2-A2B-6a'], says: 'For each complaint upheld.' },
    BP: { clauses: ['BP-4-22'], says: 'For a complaint upheld.' },
  },
  settles: ['AMB-14'],
  refuses: 'A contribution is recorded for this ICE reference already.',
  remedy: 'Look at the entry that is there; if it is wrong, reverse it with its reason.',
  askCode: 'DUPLICATE_REFERENCE',
};

export const iceDualCharge: PlainRule = {
  kind: 'plain',
  id: 'ice.dual-charge',
  title: 'Upheld against us and the outgoing provider',
  says: 'Each provider a complaint is upheld against pays a contribution of its own. The outgoing provider’s is theirs and enters no ledger of ours; a split of redress needs a document from ICE.',
  grounds: {
    CPA18: { clauses: ['CPA18-12d', 'CPA18-12e'], says: 'Both providers could have to contribute.' },
  },
  settles: ['AMB-12'],
  examples: [
    {
      facts: { upheldAgainst: ['PROVIDER', 'OUTGOING_PROVIDER'] },
      answer: { oursPence: 500_000, theirsPence: 500_000, oursLedgerPence: 500_000 },
      why: 'Each its own.',
    },
  ],
};
