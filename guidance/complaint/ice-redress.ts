import type { TableRule } from '#core/rule.ts';

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
      clauses: ['WP16-B9', 'WP16-C7', 'WP16-E6', 'WP16-L2', 'WP16-M4', 'WP16-M12', 'WP16-M13'],
      says: 'Liable for the redress ICE sets.',
    },
    CPA18: {
      clauses: ['CPA18-4g', 'CPA18-7e', 'CPA18-10e', 'CPA18-33b', 'CPA18-34d', 'CPA18-37a', 'CPA18-37b'],
      says: 'The same.',
    },
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
        'CPA18-4g',
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
