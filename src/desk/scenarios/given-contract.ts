import { z } from 'zod';
import { type ClauseSaying, clauseSayings, contractKinds } from '#kinds/complaint/facts.ts';
import { valueBases } from '../settings/contract.ts';
import { aDay, aPeriod, pounds } from './written.ts';

/** What a clause says, as people write it or as the questions do: with-contribution, WITH_CONTRIBUTION. */
const saying = z
  .string()
  .transform((text, context): ClauseSaying => {
    const found = text.toUpperCase().replaceAll('-', '_') as ClauseSaying;
    if (clauseSayings.includes(found)) return found;
    context.addIssue({
      code: 'custom',
      message: `“${text}” is not with-contribution or without-contribution`,
    });
    return z.NEVER;
  })
  .meta({ enum: clauseSayings.map((says) => says.toLowerCase().replaceAll('_', '-')) });
const aSignedClause = z.union([
  saying.transform((says) => ({ says, reference: 'The signed contract' })),
  z.strictObject({ says: saying, reference: z.string().min(1) }),
]);

const contractGiven = z.strictObject({
  programme: z.string().default('work-programme'),
  kind: z.enum(contractKinds).default('employment'),
  value: pounds.nullable().default(null).meta({ description: 'In pounds; left out, nobody knows it' }),
  'value-basis': z.enum(valueBases).default('total-ex-vat'),
  let: aDay.optional().meta({ description: 'The day it was let, on which it began too' }),
  renewed: z.array(aDay).default([]),
  voluntary: aDay
    .nullable()
    .default(null)
    .meta({ description: 'The day the ICE process was taken on by agreement' }),
  'signed-clause': aSignedClause.optional().meta({
    description: 'What a clause of the signed contract says of the ICE contribution, with where it stands',
  }),
  'clears-drafts': z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'The clause by which the commissioner clears each final response before it goes' }),
  name: z.string().optional(),
  extracts: z.array(z.strictObject({ rule: z.string(), limit: aPeriod, reference: z.string() })).default([]),
});

/** What the questions, which are asked with facts, call the same things: both may stand in a scenario. */
const alsoCalled: Readonly<Record<string, keyof z.input<typeof contractGiven>>> = {
  letOn: 'let',
  renewedOn: 'renewed',
  voluntaryOn: 'voluntary',
  signedClause: 'signed-clause',
  valueBasis: 'value-basis',
  clearsDrafts: 'clears-drafts',
};

/** A contract as a scenario describes it. What is left out, or null, nobody knows. */
export const aContract = z.preprocess(
  (described) =>
    typeof described !== 'object' || described === null
      ? described
      : Object.fromEntries(
          Object.entries(described)
            .filter(([, value]) => value !== null)
            .map(([name, value]) => [alsoCalled[name] ?? name, value]),
        ),
  contractGiven,
);
