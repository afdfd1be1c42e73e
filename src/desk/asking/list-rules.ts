import { z } from 'zod';
import { catalogue } from '#guidance/catalogue.ts';
import { questionOf } from './ask-rule.ts';

/** A JSON Schema, as it is given out. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A rule in the list of all there are. */
export interface ListedRule {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly kind: 'clock' | 'check' | 'table' | 'list' | 'gate' | 'plain';
  /** Whether it can be asked by itself. */
  readonly asked: boolean;
  /** The facts it takes and the fields of its answer; null for a rule that is not asked by itself. */
  readonly facts: JsonSchema | null;
  readonly answer: JsonSchema | null;
  /** Facts without which there is no answer. */
  readonly needs: readonly string[];
}

/** Every rule of the catalogue, in the order a policy officer reads them, with the JSON Schema of its facts and its answer. */
export function listRules(): ListedRule[] {
  return catalogue.map(({ id, title, says, kind }) => {
    const question = questionOf(id);
    return {
      id,
      title,
      says,
      kind,
      asked: question !== undefined,
      facts: question === undefined ? null : schemaOf(question.facts, 'input'),
      answer: question === undefined ? null : schemaOf(question.answer, 'output'),
      needs: question?.needs ?? [],
    };
  });
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema;
