import { z } from 'zod';
import { sourceIds } from '#core/citation.ts';
import { carriersShape, clauseShape } from './guidance.ts';
import { named } from './named.ts';

const jsonSchema = z.record(z.string(), z.unknown());
const facts = z.record(z.string(), z.unknown());
const ids = z.array(z.string());
const kind = z.enum(['clock', 'check', 'table', 'list', 'gate', 'plain']);

/** A rule in the list, with what it can be asked with. */
export const ruleShape = named(
  'Rule',
  z.strictObject({
    id: z.string(),
    title: z.string(),
    says: z.string(),
    kind,
    asked: z.boolean().meta({ description: 'Whether it can be asked by itself' }),
    facts: jsonSchema.nullable(),
    answer: jsonSchema.nullable(),
    needs: ids.meta({ description: 'Facts without which there is no answer' }),
  }),
);

export const ruleAnswerShape = named(
  'RuleAnswer',
  // Beside these stand the fields of the rule’s own answer.
  z.looseObject({
    because: ids,
    working: ids,
    edition: z.string().nullable(),
    conflicts: ids,
    missing: ids,
    ignored: ids,
  }),
);

/** Everything a policy officer needs to check a rule. */
export const rulePageShape = named(
  'RulePage',
  z.strictObject({
    id: z.string(),
    kind,
    title: z.string(),
    says: z.string(),
    sources: z
      .array(
        z.strictObject({
          source: z.enum(sourceIds),
          edition: z.string(),
          status: z.string(),
          says: z.string(),
          limit: z.string().nullable(),
          clauses: z.array(clauseShape),
        }),
      )
      .meta({ description: 'What each document says, to stand side by side' }),
    governing: z.array(
      z.strictObject({
        pack: z.string(),
        title: z.string(),
        limit: z.string().nullable(),
        from: z.string(),
        clauses: ids,
        others: ids,
      }),
    ),
    ambiguities: z.array(
      z.strictObject({ id: z.string(), question: z.string(), decision: z.string(), clauses: ids }),
    ),
    examples: z.array(z.strictObject({ facts, answer: facts, why: z.string() })),
    parts: z.array(
      z.strictObject({
        id: z.string(),
        says: z.string(),
        clauses: ids,
        code: z.string().nullable(),
        when: facts.nullable(),
        then: facts.nullable(),
        scenarios: ids,
      }),
    ),
    refusal: z
      .strictObject({
        code: z.string(),
        askCode: z.string().nullable(),
        says: z.string(),
        remedy: z.string(),
        switchable: z.boolean(),
      })
      .nullable(),
    clock: z
      .strictObject({
        name: z.string(),
        starts: z.string(),
        stops: z.string(),
        ifMissed: z.string(),
        local: z.string().nullable(),
        law: z.string().nullable(),
        paused: z.string(),
        lengthened: z.string(),
        warnOn: z.array(z.int()),
      })
      .nullable(),
    scenarios: z.array(z.strictObject({ path: z.string(), title: z.string() })),
    where: carriersShape,
    tryIt: z
      .array(
        z.strictObject({
          name: z.string(),
          as: z.enum(['day', 'choice', 'some', 'yes-no', 'number', 'text', 'period', 'parts']),
          options: ids,
          needed: z.boolean(),
          shape: jsonSchema,
        }),
      )
      .nullable(),
  }),
);
