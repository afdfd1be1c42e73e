import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { areas } from '#desk/access/areas.ts';
import { auditDoneSchema } from '#desk/performance-audit/audited.ts';
import { recordAudit } from '#desk/performance-audit/record-audit.ts';
import { auditSchedule } from '#desk/performance-audit/schedule.ts';
import { type Operation, operation } from '../operation.ts';
import { aDay, named } from '../shapes/named.ts';

const common = { area: 'Audit', reads: 'audit', path: '/performance-audits' } as const;
const done = {
  completedOn: '2024-08-31',
  covers: 'recording-and-reporting',
  sites: 'all',
  which: '',
  by: 'Example Row',
  sample: 40,
} as const;

const rowShape = named(
  'ScheduledAudit',
  z.strictObject({
    contract: z.strictObject({ id: z.string(), name: z.string() }),
    whom: z.string().meta({ description: 'The sub-contractor; empty for the provider itself' }),
    last: z
      .strictObject({
        completedOn: aDay,
        covers: z.string(),
        sites: z.string(),
        which: z.string(),
        by: z.string(),
        sample: z.int(),
      })
      .nullable(),
    dueOn: aDay.nullable(),
    standing: z.enum(['overdue', 'near', 'in-time', 'unsaid']),
    working: z.array(z.string()),
  }),
);

/** When performance is audited next, and that it was. */
export const performanceAuditOperations: readonly Operation[] = [
  operation({
    ...common,
    id: 'listPerformanceAudits',
    method: 'get',
    says: 'List when performance is audited next',
    about: 'For every contract in force, the provider and each sub-contractor, the soonest due first.',
    answers: {
      json: z.strictObject({ today: aDay, items: z.array(rowShape) }),
      example: {
        today: '2024-11-01',
        items: [
          {
            contract: { id: 'wp-11', name: 'Work Programme South West' },
            whom: '',
            last: done,
            dueOn: '2025-02-28',
            standing: 'in-time',
            working: ['6 months later is Friday 28 February 2025, which counts in full.'],
          },
        ],
      },
    },
    async handle({ desk, person }) {
      const schedule = await auditSchedule(desk, person);
      if (isRefusal(schedule)) return { refusals: [schedule] };
      return { body: { today: schedule.today, items: schedule.rows } };
    },
  }),
  operation({
    ...common,
    id: 'recordPerformanceAudit',
    method: 'post',
    roles: areas.audit.changers,
    writes: true,
    says: 'Record an audit of performance',
    about: 'Only one of recording and reporting, at all sites, starts the six months again.',
    body: z.strictObject({
      contract: z.string().max(200),
      whom: z.string().max(200).default(''),
      ...auditDoneSchema.shape,
    }),
    example: { contract: 'wp-11', whom: '', ...done },
    answers: { json: z.strictObject({ done: z.literal(true) }), example: { done: true } },
    refuses: [403, 404, 422],
    codes: ['permit.role', 'audit.unknown', 'audit.in-future', 'audit.sites-unsaid'],
    async handle({ desk, person, body: { contract, whom, ...given }, key }) {
      const who = { organisation: person.organisation, actor: person, key };
      const refusal = await recordAudit(desk, who, { contract, whom }, given);
      return refusal === null ? { body: { done: true } } : { refusals: [refusal] };
    },
  }),
];
