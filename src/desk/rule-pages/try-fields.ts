import { z } from 'zod';
import type { Question } from '#kinds/question.ts';

/** A fact a rule can be tried with, as a form asks for it. */
export interface TryField {
  readonly name: string;
  readonly as: 'day' | 'choice' | 'some' | 'yes-no' | 'number' | 'text' | 'period' | 'parts';
  /** For a choice of one or of some, what may be chosen. */
  readonly options: readonly string[];
  /** Whether there is no answer without it. */
  readonly needed: boolean;
  /** What it may be, for a fact that is written out. */
  readonly shape: Shape;
}

/** A JSON Schema, as far as a form looks into it. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly description?: string;
  /** What it says that there is none, where that is a fact of its own and not one left out. */
  readonly none?: string;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape;
}

/** The facts of a question as fields, in the order the rule names them. Lists and what has parts are written out in words. */
export function tryFields(question: Question): TryField[] {
  const schema = z.toJSONSchema(question.facts, { io: 'input', unrepresentable: 'any' }) as Shape;
  return Object.entries(schema.properties ?? {}).map(([name, shape]) => ({
    name,
    ...kindOf(plain(shape)),
    needed: question.needs.includes(name),
    shape,
  }));
}

/** A shape without the null it may also be. */
function plain(shape: Shape): Shape {
  const others = shape.anyOf?.filter((option) => option.type !== 'null');
  return others?.length === 1 && others[0] !== undefined ? plain(others[0]) : shape;
}

/** Whether a text is a day: what `aDay` of a question says of itself. */
export const isDay = ({ description }: Shape): boolean => description?.startsWith('A London date') === true;

/** Whether a text is an instant: what `aMoment` of a question says of itself. */
export const isMoment = (shape: Shape): boolean =>
  plain(shape).description?.startsWith('An instant') === true;

function kindOf(shape: Shape): Pick<TryField, 'as' | 'options'> {
  const types = [shape.type ?? []].flat().filter((type) => type !== 'null');
  if (shape.enum !== undefined) return { as: 'choice', options: shape.enum };
  if (shape.properties?.unit !== undefined) return { as: 'period', options: [] };
  if (types.length !== 1) return { as: 'parts', options: [] };
  if (types[0] === 'array' && shape.items?.enum !== undefined)
    return { as: 'some', options: shape.items.enum };
  switch (types[0]) {
    case 'boolean':
      return { as: 'yes-no', options: [] };
    case 'integer':
    case 'number':
      return { as: 'number', options: [] };
    case 'string':
      return { as: isDay(shape) ? 'day' : 'text', options: [] };
    default:
      return { as: 'parts', options: [] };
  }
}
