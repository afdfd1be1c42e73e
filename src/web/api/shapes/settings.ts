import { z } from 'zod';
import { nations } from '#core/nation.ts';
import { contractSchema } from '#desk/settings/contracts.ts';
import { periodShape } from './clock.ts';
import { aDay, named } from './named.ts';

const pence = z.int().nullable().meta({ description: 'Pence' });

const given = contractSchema.shape;

export const contractShape = named(
  'Contract',
  z.strictObject({
    id: z.string(),
    name: z.string(),
    programme: z.string(),
    nation: z.enum(nations),
    kind: given.kind.unwrap(),
    value: pence.meta({ description: 'Pence, on the basis of valueBasis' }),
    valueBasis: given.valueBasis.unwrap(),
    valueOn: aDay.nullable(),
    from: aDay,
    endsOn: aDay.nullable(),
    letOn: aDay.nullable(),
    renewedOn: z.array(aDay),
    voluntaryOn: aDay.nullable(),
    signedClause: given.signedClause.unwrap(),
    signedClauseReference: z.string(),
    clearsDrafts: z.boolean(),
    clearsDraftsReference: z.string(),
    subcontractors: z.array(z.string()),
    performanceManager: z.string(),
    extracts: z.array(z.strictObject({ rule: z.string(), limit: periodShape, reference: z.string() })),
  }),
);

export const goodwillShape = named(
  'GoodwillLimits',
  z.strictObject({ handler: pence, reviewer: pence, manager: pence }),
);

export const procedureShape = named(
  'Procedure',
  z.strictObject({
    id: z.string(),
    version: z.int(),
    title: z.string(),
    from: aDay,
    stages: z.array(
      z.strictObject({
        name: z.string(),
        respond: periodShape,
        starts: z.string(),
        steps: z.array(z.strictObject({ id: z.string(), name: z.string(), required: z.boolean() })),
        extension: z.strictObject({ role: z.string(), atMost: periodShape }).nullable(),
      }),
    ),
    targets: z.record(z.string(), periodShape),
    closeAfterSilence: periodShape.nullable(),
    switchedOff: z.record(z.string(), z.string()),
  }),
);

const partShape = z.union([
  z.strictObject({ kind: z.enum(['paragraph', 'heading']), text: z.string() }),
  z.strictObject({
    kind: z.literal('contact'),
    address: z.array(z.string()),
    ways: z.array(z.string()),
  }),
]);

export const loadedWordingShape = named(
  'LoadedWording',
  z.strictObject({
    id: z.string(),
    pack: z.string(),
    title: z.string(),
    attribution: z.string(),
    validFrom: aDay.nullable(),
    validTo: aDay.nullable(),
    checkedOn: aDay.nullable(),
    language: z.enum(['en-GB', 'cy']).optional(),
    parts: z.array(partShape),
    loadedBy: z.string(),
    approvedBy: z.string().nullable(),
  }),
);

export const letterheadShape = named(
  'Letterhead',
  z.strictObject({
    name: z.string(),
    addressLines: z.array(z.string()),
    phone: z.string(),
    email: z.string(),
    colour: z.string(),
    logo: z.string().nullable(),
  }),
);
