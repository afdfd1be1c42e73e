import { months } from '#core/period.ts';
import type { PlainRule } from '#core/rule.ts';

/** The check, twice a year, that performance is recorded and reported as it was. */
export const auditNextDue: PlainRule = {
  kind: 'plain',
  id: 'audit.next-due',
  title: 'When is the next performance audit due at the latest?',
  says: 'How performance is recorded and reported is audited at least every six months, counted from the last audit of both at all sites, or from the start of the contract. An earlier audit is welcome, and the next one counts from it.',
  grounds: {
    G2: {
      clauses: ['G2-119j', 'G2-119k'],
      says: 'Periodic checks at least every six months that performance is recorded and reported accurately and effectively.',
    },
  },
  settles: ['AMB-51'],
  values: { atMost: months(6) },
  examples: [
    {
      facts: {
        contractStartedOn: '2024-03-01',
        audits: [{ completedOn: '2024-08-31', covers: 'recording-and-reporting', sites: 'all' }],
        today: '2025-02-28',
      },
      answer: { dueOn: '2025-02-28', status: 'NOT_OVERDUE' },
      why: 'February has no 31st; its last day counts in full.',
    },
    {
      facts: {
        contractStartedOn: '2024-03-01',
        audits: [{ completedOn: '2024-08-01', covers: 'claims-only', sites: 'all' }],
        today: '2024-09-02',
      },
      answer: { dueOn: '2024-09-01', status: 'OVERDUE' },
      why: 'An audit of claims alone is not one of performance.',
    },
  ],
};
