import { worked } from './worked.ts';

const full = (completedOn: string) => ({ completedOn, covers: 'recording-and-reporting', sites: 'all' });
const claimsOnly = (completedOn: string) => ({ completedOn, covers: 'claims-only', sites: 'all' });
const partial = (completedOn: string) => ({ completedOn, covers: 'recording-and-reporting', sites: 'some' });
const due = (dueOn: string, status: string) => ({ dueOn, status });

/** Table 5.4, with the eve, the day and the day after. */
export const auditNextDue = worked(
  'audit.next-due',
  [
    [
      'August’s end, on the day',
      { audits: [full('2024-08-31')], today: '2025-02-28' },
      due('2025-02-28', 'NOT_OVERDUE'),
    ],
    [
      'August’s end, the day before',
      { audits: [full('2024-08-31')], today: '2025-02-27' },
      due('2025-02-28', 'NOT_OVERDUE'),
    ],
    [
      'August’s end, the day after',
      { audits: [full('2024-08-31')], today: '2025-03-01' },
      due('2025-02-28', 'OVERDUE'),
    ],
    [
      'to a leap February',
      { contractStartedOn: '2023-03-01', audits: [full('2023-08-31')], today: '2024-02-29' },
      due('2024-02-29', 'NOT_OVERDUE'),
    ],
    [
      'December, the day before',
      { audits: [full('2024-12-15')], today: '2025-06-14' },
      due('2025-06-15', 'NOT_OVERDUE'),
    ],
    [
      'December, the day after',
      { audits: [full('2024-12-15')], today: '2025-06-16' },
      due('2025-06-15', 'OVERDUE'),
    ],
    [
      'March’s end, to a month of 30',
      { audits: [full('2024-03-31')], today: '2024-09-30' },
      due('2024-09-30', 'NOT_OVERDUE'),
    ],
    ['none yet, on the day', { audits: [], today: '2024-09-01' }, due('2024-09-01', 'NOT_OVERDUE')],
    ['none yet, the day after', { audits: [], today: '2024-09-02' }, due('2024-09-01', 'OVERDUE')],
    ['none spoken of', { today: '2024-09-02' }, due('2024-09-01', 'OVERDUE')],
    [
      'sooner is fine, and moves the next forward',
      { audits: [full('2024-04-10')], today: '2024-09-02' },
      due('2024-10-10', 'NOT_OVERDUE'),
    ],
    [
      'the last one counts',
      { audits: [full('2024-12-15'), full('2024-08-31')], today: '2025-05-01' },
      due('2025-06-15', 'NOT_OVERDUE'),
    ],
    [
      'claims alone start nothing',
      { audits: [claimsOnly('2024-08-01')], today: '2024-09-02' },
      due('2024-09-01', 'OVERDUE'),
    ],
    [
      'claims alone, after a full one',
      { audits: [full('2024-08-31'), claimsOnly('2025-01-10')], today: '2025-03-01' },
      due('2025-02-28', 'OVERDUE'),
    ],
    [
      'some of the sites start nothing',
      { audits: [partial('2024-08-01')], today: '2024-09-01' },
      due('2024-09-01', 'NOT_OVERDUE'),
    ],
    [
      'some of the sites, after a full one',
      { audits: [full('2024-08-31'), partial('2025-01-10')], today: '2025-03-01' },
      due('2025-02-28', 'OVERDUE'),
    ],
    [
      'what claims-only audits left open does not matter',
      { audits: [{ completedOn: '2024-08-01', covers: 'claims-only' }], today: '2024-09-02' },
      due('2024-09-01', 'OVERDUE'),
    ],
    [
      'one before the contract is not of it',
      { audits: [full('2024-02-01')], today: '2024-08-15' },
      due('2024-09-01', 'NOT_OVERDUE'),
    ],
    [
      'completed today',
      { audits: [full('2024-08-31')], today: '2024-08-31' },
      due('2025-02-28', 'NOT_OVERDUE'),
    ],
    [
      'no day to ask about',
      { audits: [full('2024-08-31')] },
      { dueOn: '2025-02-28', status: null, missing: ['today'] },
    ],
    [
      'the start does not matter after a full one',
      { contractStartedOn: null, audits: [full('2024-08-31')], today: '2025-02-28' },
      due('2025-02-28', 'NOT_OVERDUE'),
    ],
    [
      'what it covered matters',
      { audits: [{ completedOn: '2024-08-31', sites: 'all' }] },
      { missing: ['audits.0.covers'] },
    ],
    [
      'where it was matters',
      { audits: [{ completedOn: '2024-08-31', covers: 'recording-and-reporting' }] },
      { missing: ['audits.0.sites'] },
    ],
    [
      'the start matters without an audit',
      { contractStartedOn: null, today: '2024-09-02' },
      { missing: ['contractStartedOn'] },
    ],
  ],
  { contractStartedOn: '2024-03-01' },
);
