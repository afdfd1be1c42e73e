/** The parts of a JSON Schema the pages speak of. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: string | number | boolean | null;
  readonly format?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
};

const isDay = ({ format, description }: Shape): boolean =>
  format === 'date' || description?.startsWith('A London date') === true;

/** What a fact, a field or an answer may be, in a few words. */
export function inWords(shape: Shape): string {
  if (shape.enum !== undefined) return shape.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (shape.const !== undefined) return `\`${String(shape.const)}\``;
  if (shape.anyOf !== undefined) return [...new Set(shape.anyOf.map(inWords))].join(', or ');
  if (shape.items !== undefined) return `list of ${inWords(shape.items)}`;
  if (shape.properties !== undefined)
    return `{ ${Object.entries(shape.properties).map(part(shape)).join('; ')} }`;
  const types = [shape.type ?? []].flat();
  if (types.includes('array')) return 'list';
  if (types.includes('object'))
    return typeof shape.additionalProperties === 'object'
      ? `names, each with ${inWords(shape.additionalProperties)}`
      : 'names with their values';
  if (isDay(shape)) return 'day';
  return types.length === 0 ? 'anything' : types.map((type) => kinds[type] ?? type).join(' or ');
}

const part =
  (whole: Shape) =>
  ([name, inner]: [string, Shape]): string =>
    `${name}${whole.required?.includes(name) === true ? '' : '?'}: ${inWords(inner)}`;
