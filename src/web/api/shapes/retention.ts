import { z } from 'zod';
import { holdCauses } from '#desk/retention/kept-holds.ts';
import { reportViews } from '#desk/retention/reports/list.ts';
import { aDay, aMoment, named } from './named.ts';
import { refusalShape } from './refusal.ts';

const limitShape = named(
  'RetentionLimit',
  z.strictObject({
    contract: z.string(),
    name: z.string(),
    endsOn: aDay.nullable(),
    mustUntil: aDay.nullable().meta({ description: 'The last day a document orders it to be kept' }),
    ownUntil: aDay.nullable().meta({ description: 'The last day of the provider’s own time' }),
    goFrom: aDay.nullable().meta({ description: 'The first day on which it may go' }),
    lateFrom: aDay.nullable().meta({ description: 'The first day past the provider’s own time' }),
    rule: z.enum(['retention.limit', 'own-setting']),
    clauses: z.array(z.string()),
    says: z.string(),
  }),
);

const count = z.int();

const holdShape = z.strictObject({
  because: z.enum(holdCauses),
  why: z.string(),
  reviewOn: aDay,
  on: aDay,
  by: z.string(),
});

const heldShape = z.strictObject({ events: count, files: count, bytes: count, digest: z.string() });

export const retentionShape = z.strictObject({
  today: aDay,
  counts: z.strictObject({ due: count, past: count, held: count, coming: count }),
  items: z.array(
    named(
      'ProposedDestruction',
      z.strictObject({
        reference: z.string(),
        contract: z.string(),
        receivedOn: aDay,
        standing: z.string(),
        limit: limitShape,
        late: z.boolean(),
        windowUntil: aDay.nullable(),
        holds: z.array(holdShape),
      }),
    ),
  ),
  next: z.string().nullable(),
  coming: z.array(z.strictObject({ limit: limitShape, cases: count })),
  unsaid: z.array(limitShape).meta({ description: 'Contracts that ended, of which nothing says how long' }),
});

export const lookShape = z.strictObject({
  today: aDay,
  cases: z.array(
    z.strictObject({
      reference: z.string(),
      contract: z.string(),
      receivedOn: aDay.nullable(),
      limit: limitShape.nullable(),
      held: heldShape,
      refusals: z.array(refusalShape),
    }),
  ),
  events: count,
  files: count,
  bytes: count,
  backupsUntil: aDay.nullable(),
  free: z.boolean().meta({ description: 'All of it may go' }),
});

export const reportsShape = z.strictObject({
  today: aDay,
  view: z.enum(reportViews),
  counts: z.strictObject({ paid: count, unpaid: count }),
  items: z.array(
    named(
      'KeptReport',
      z.strictObject({
        reference: z.string(),
        document: z.string(),
        contract: z.string(),
        completedOn: aDay,
        paidOn: aDay.nullable(),
        lookAgainOn: aDay.nullable().meta({ description: 'While it is not paid for and a manager keeps it' }),
        lastDay: aDay.nullable().meta({ description: 'The last day its content may be kept' }),
        late: z.boolean(),
        open: z.boolean().meta({ description: 'Its complaint is open, which holds it back' }),
        windowUntil: aDay.nullable(),
        holds: z.array(holdShape),
      }),
    ),
  ),
  next: z.string().nullable(),
});

export const reportLookShape = z.strictObject({
  reference: z.string(),
  document: z.string(),
  lastDayKept: aDay.nullable(),
  clauses: z.array(z.string()),
  held: heldShape,
  copies: count,
  bundles: z.array(z.string()),
  backupsUntil: aDay.nullable(),
  refusals: z.array(refusalShape).meta({ description: 'What stands in the way of destroying it' }),
});

export const destroyingShape = named(
  'Destroying',
  z.strictObject({
    id: z.string(),
    state: z.enum(['waiting', 'under-way', 'done', 'refused', 'failed']),
    done: count,
    of: count,
    outcome: z
      .unknown()
      .meta({ description: 'Once done: the certificates, and what was not destroyed and why' }),
  }),
);

const whoever = z.strictObject({ id: z.string(), name: z.string() });

export const certificateShape = named(
  'DestructionCertificate',
  z.strictObject({
    number: z.string(),
    how: z.enum(['destroyed', 'anonymised']),
    record: z.string(),
    part: z
      .string()
      .optional()
      .meta({ description: 'The document of a complaint that went, where the complaint itself stays' }),
    reference: z.string().nullable().meta({ description: 'Null where not even that may be kept' }),
    contract: z.string().nullable(),
    receivedOn: aDay.nullable(),
    rule: z.string(),
    clauses: z.array(z.string()),
    reason: z.string(),
    lastDayKept: aDay.nullable(),
    on: aDay,
    at: aMoment,
    approvedBy: whoever,
    checkedBy: whoever.nullable(),
    events: count,
    files: count,
    bytes: count,
    digest: z.string().meta({ description: 'SHA-256 over the salted digests of what went' }),
    backupsUntil: aDay.nullable(),
    scrubbedAt: aMoment.nullable().meta({ description: 'When nothing was left in the database’s own files' }),
  }),
);

export const proposedWordsShape = named(
  'ProposedWords',
  z.strictObject({ reference: z.string(), words: z.array(z.string()), by: z.string(), at: aMoment }),
);

export const anonymisingShape = named(
  'Anonymising',
  z.strictObject({
    reference: z.string(),
    today: aDay,
    contract: z.string(),
    receivedOn: aDay.nullable(),
    goes: z.strictObject({ events: count, files: count, bytes: count }),
    words: z.array(z.string()).meta({ description: 'What would stay beside the figures' }),
    proposed: z
      .strictObject({ by: z.string(), at: aMoment, isOwn: z.boolean() })
      .nullable()
      .meta({ description: 'Who proposed the words; null while nobody has' }),
    refusals: z.array(refusalShape).meta({ description: 'What stands in the way; empty where nothing does' }),
    backupsUntil: aDay.nullable(),
  }),
);
