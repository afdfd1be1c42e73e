import type { CheckRule, PlainRule, TableRule } from '#core/rule.ts';

export interface RedressWhen {
  readonly endedAt?: readonly ('resolution' | 'settlement' | 'investigation')[];
  readonly overall?: readonly ('upheld' | 'partly-upheld' | 'not-upheld' | 'none')[];
  /** Money was ordered or agreed. */
  readonly redress?: boolean;
}
export interface RedressThen {
  /** Four weeks after the report, on the day agreed, or never. */
  readonly pay: 'after-report' | 'as-agreed' | 'nothing';
  readonly queryIce: boolean;
}

/** DT-REDRESS, as far as ICE sets it or it is agreed there. */
export const iceRedress: TableRule<RedressWhen, RedressThen> = {
  kind: 'table',
  id: 'ice.redress',
  title: 'Redress that ICE sets or that is agreed at ICE',
  says: 'Redress ICE recommends is owed in full to the customer, whatever the contract is worth, within four weeks of the final report. What was agreed earlier is paid on the day agreed. It is never set off against the contribution.',
  grounds: {
    WP16: {
      clauses: ['WP16-E6', 'WP16-L2', 'WP16-M4', 'WP16-M12', 'WP16-M13'],
      says: 'Liable for the redress ICE sets.',
    },
    CPA18: { clauses: ['CPA18-33b', 'CPA18-34d', 'CPA18-37a', 'CPA18-37b'], says: 'The same.' },
    BP: {
      clauses: ['BP-4-20', 'BP-4-21', 'BP-A1-2.11.3Hd', 'BP-A1-2.11.3Hg', 'BP-A1-2.11.3Ld', 'BP-A1-2.11.3Le'],
      says: 'Liable for any redress recommended, within four weeks, with or without the contribution.',
    },
    G2: {
      clauses: ['G2-A2B-7a', 'G2-A2B-7b', 'G2-A2B-7c'],
      says: 'Paid beside the contribution; consolatory payments and costs.',
    },
  },
  settles: ['AMB-16', 'AMB-28'],
  rows: [
    {
      id: 'REDRESS-none',
      says: 'No money was ordered or agreed.',
      when: { redress: false },
      then: { pay: 'nothing', queryIce: false },
      clauses: ['WP16-M4', 'CPA18-34d', 'BP-4-19'],
    },
    {
      id: 'REDRESS-agreed',
      says: 'Agreed at ICE’s first or second stage: as agreed, on the day agreed. The four weeks belong to a final report only.',
      when: { endedAt: ['resolution', 'settlement'] },
      then: { pay: 'as-agreed', queryIce: false },
      clauses: ['WP16-L2', 'CPA18-33b', 'BP-4-13', 'G2-A2B-4d'],
    },
    {
      id: 'REDRESS-report',
      says: 'ICE’s final report recommends it: owed in full to the customer, four weeks from the report’s date.',
      when: { endedAt: ['investigation'], overall: ['upheld', 'partly-upheld'] },
      then: { pay: 'after-report', queryIce: false },
      clauses: [
        'WP16-M12',
        'WP16-E6',
        'CPA18-37a',
        'BP-4-20',
        'BP-A1-2.11.3Hd',
        'BP-A1-2.11.3Hg',
        'BP-A1-2.11.3Ld',
        'BP-A1-2.11.3Le',
        'G2-A2B-7a',
      ],
    },
    {
      id: 'REDRESS-not-upheld',
      says: 'Not upheld, and redress is recommended all the same: treated as owed, and ICE is asked.',
      when: { endedAt: ['investigation'], overall: ['not-upheld', 'none'] },
      then: { pay: 'after-report', queryIce: true },
      clauses: ['BP-A1-2.11.3Hd', 'BP-A1-2.11.3Ld', 'BP-A1-2.11.3Le', 'BP-A1-2.11.3Hg'],
    },
  ],
  examples: [
    {
      facts: {
        ice: { endedAt: 'investigation', overall: 'upheld', redressPence: 25_000, reportOn: '2018-12-05' },
      },
      answer: { redressPence: 25_000, dueOn: '2019-01-02', payee: 'CUSTOMER', queryIce: false },
      why: 'Four weeks from the report, to the customer.',
    },
    {
      facts: {
        ice: {
          endedAt: 'settlement',
          redressPence: 10_000,
          agreedPayOn: '2018-11-16',
          closedOn: '2018-11-01',
        },
      },
      answer: { redressPence: 10_000, dueOn: '2018-11-16' },
      why: 'Settled: on the day that was agreed.',
    },
    {
      facts: {
        ice: { endedAt: 'investigation', overall: 'not-upheld', redressPence: 5000, reportOn: '2018-12-05' },
      },
      answer: { redressPence: 5000, dueOn: '2019-01-02', queryIce: true },
      why: 'Recommended without a finding against us: owed, and ICE is asked.',
    },
  ],
};

export interface OmbudsmanRedressWhen {
  readonly kind: 'different' | 'additional';
  /** Against what ICE set. */
  readonly against?: 'higher' | 'lower-or-same';
}
export interface OmbudsmanRedressThen {
  /** What the person has in the end. */
  readonly total: 'theirs' | 'ours-already' | 'both';
  /** A manager decides what becomes of it. */
  readonly decide: boolean;
}

/** DT-REDRESS, as far as the Ombudsman changes it. */
export const ombudsmanRedress: TableRule<OmbudsmanRedressWhen, OmbudsmanRedressThen> = {
  kind: 'table',
  id: 'phso.redress',
  title: 'Redress that the Ombudsman recommends',
  says: 'The Ombudsman’s figure replaces ICE’s or adds to it, as it says. What is more is paid; nothing is asked back; and no contribution to ICE’s costs arises from it.',
  grounds: {
    WP16: { clauses: ['WP16-P3', 'WP16-P4'], says: 'It may replace or add; the provider is liable.' },
    CPA18: { clauses: ['CPA18-40c', 'CPA18-40d'], says: 'The same.' },
    BP: { clauses: ['BP-4-32'], says: 'Different or additional.' },
    G2: { clauses: ['G2-A2B-11f'], says: 'Act on every recommendation.' },
  },
  settles: ['AMB-16', 'AMB-17'],
  rows: [
    {
      id: 'OMB-higher',
      says: 'It sets a higher figure in place of ICE’s: the balance is paid.',
      when: { kind: 'different', against: 'higher' },
      then: { total: 'theirs', decide: false },
      clauses: ['WP16-P3', 'WP16-P4', 'CPA18-40c', 'CPA18-40d', 'BP-4-32'],
    },
    {
      id: 'OMB-lower',
      says: 'It sets no more than ICE did: what ICE set stands, nothing is asked back, and a manager decides what is left to do.',
      when: { kind: 'different', against: 'lower-or-same' },
      then: { total: 'ours-already', decide: true },
      clauses: ['WP16-P3', 'CPA18-40c', 'BP-4-32', 'BP-A1-2.11.3Hb'],
    },
    {
      id: 'OMB-additional',
      says: 'It adds to what ICE set: both are paid.',
      when: { kind: 'additional' },
      then: { total: 'both', decide: false },
      clauses: ['WP16-P3', 'WP16-P4', 'CPA18-40c', 'CPA18-40d', 'BP-4-32', 'G2-A2B-11f'],
    },
  ],
  examples: [
    {
      facts: { icePence: 25_000, phso: { kind: 'different', pence: 40_000 } },
      answer: { totalPence: 40_000, balancePence: 15_000, clawbackPence: 0, contributionPence: 0 },
      why: 'In place of ICE’s: the balance is paid.',
    },
    {
      facts: { icePence: 25_000, phso: { kind: 'different', pence: 10_000 } },
      answer: { totalPence: 25_000, balancePence: 0, clawbackPence: 0 },
      why: 'Less than ICE set: nothing is asked back.',
    },
    {
      facts: { icePence: 25_000, phso: { kind: 'additional', pence: 10_000 } },
      answer: { totalPence: 35_000, balancePence: 10_000 },
      why: 'Added to ICE’s.',
    },
  ],
};

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
