import { z } from 'zod';
import type { Question } from '#kinds/question.ts';

/** The part of a JSON Schema that says which names an object may have. */
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: unknown;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/** Facts given that a question does not take, by their path ("receipts.0.colour"). */
export function factsIgnored(question: Question, facts: unknown): string[] {
  const shape = z.toJSONSchema(question.facts, { io: 'input', unrepresentable: 'any' }) as Shape;
  return unknownNames(shape, facts, []);
}

function unknownNames(shape: Shape, value: unknown, path: readonly string[]): string[] {
  if (shape.anyOf !== undefined) {
    const fitting = shape.anyOf.find((option) =>
      Array.isArray(value) ? option.items !== undefined : option.properties !== undefined,
    );
    return fitting === undefined ? [] : unknownNames(fitting, value, path);
  }
  if (Array.isArray(value))
    return value.flatMap((item, index) => unknownNames(shape.items ?? {}, item, [...path, String(index)]));
  if (typeof value !== 'object' || value === null || shape.properties === undefined) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const known = shape.properties?.[name];
    return known === undefined ? [[...path, name].join('.')] : unknownNames(known, inner, [...path, name]);
  });
}
