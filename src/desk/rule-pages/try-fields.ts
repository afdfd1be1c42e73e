import { z } from 'zod';
import type { Question } from '#kinds/question.ts';

/** A fact a rule can be tried with, as a form asks for it. */
export interface TryField {
  readonly name: string;
  readonly as: 'day' | 'choice' | 'yes-no' | 'number' | 'text' | 'period' | 'json';
  /** For a choice, what may be chosen. */
  readonly options: readonly string[];
  /** Whether there is no answer without it. */
  readonly needed: boolean;
  /** For a fact with parts, its JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
}

interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
}

/** The facts of a question as fields, in the order the rule names them. Lists and sets are given as JSON. */
export function tryFields(question: Question): TryField[] {
  const schema = z.toJSONSchema(question.facts, { io: 'input', unrepresentable: 'any' }) as Shape;
  return Object.entries(schema.properties ?? {}).map(([name, shape]) => ({
    name,
    ...kindOf(plain(shape)),
    needed: question.needs.includes(name),
    schema: shape as Readonly<Record<string, unknown>>,
  }));
}

/** A shape without the null it may also be. */
function plain(shape: Shape): Shape {
  const others = shape.anyOf?.filter((option) => option.type !== 'null');
  return others?.length === 1 && others[0] !== undefined ? plain(others[0]) : shape;
}

function kindOf(shape: Shape): Pick<TryField, 'as' | 'options'> {
  const types = [shape.type ?? []].flat().filter((type) => type !== 'null');
  if (shape.enum !== undefined) return { as: 'choice', options: shape.enum };
  if (shape.properties?.unit !== undefined) return { as: 'period', options: [] };
  if (types.length !== 1) return { as: 'json', options: [] };
  switch (types[0]) {
    case 'boolean':
      return { as: 'yes-no', options: [] };
    case 'integer':
    case 'number':
      return { as: 'number', options: [] };
    case 'string':
      return { as: shape.description?.startsWith('A London date') === true ? 'day' : 'text', options: [] };
    default:
      return { as: 'json', options: [] };
  }
}
