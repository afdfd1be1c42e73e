import { z } from 'zod';
import { named } from './named.ts';

export const refusalShape = named(
  'Refusal',
  z.strictObject({
    code: z.string().meta({ description: 'Stable and never used for anything else' }),
    says: z.string(),
    remedy: z.string().meta({ description: 'What would make it possible; empty when nothing would' }),
    clauses: z.array(z.string()).meta({ description: 'The clauses of guidance it rests on' }),
    at: z.string().optional().meta({ description: 'The field or the part of the case it concerns' }),
  }),
);

/** Problem details (RFC 9457), with what Redress adds to them. */
export const problemShape = named(
  'Problem',
  z.looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    clauses: z.array(z.string()),
    remedy: z.string(),
    errors: z.array(z.strictObject({ field: z.string(), detail: z.string() })),
    refusals: z.array(refusalShape),
  }),
);
