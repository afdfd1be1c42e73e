import { parse } from 'yaml';
import { z } from 'zod';
import { categories } from '#guidance/complaint/categories.ts';
import { recordSchema } from '#kinds/complaint/commands/record-input.ts';

/** How days are written in a file. */
export const dayOrders = ['day/month/year', 'month/day/year', 'year-month-day'] as const;
export type DayOrder = (typeof dayOrders)[number];

const aColumn = z.string().min(1);
const plain = z.union([z.string(), z.number(), z.boolean()]);

/** The same for every row. */
const constant = z.strictObject({ is: z.union([plain, z.array(plain)]) });
/** What stands in a column; with `values` only what they name, unless `otherwise` says what the rest is. */
const fromColumn = z.strictObject({
  column: aColumn,
  values: z.record(z.string(), plain).optional(),
  otherwise: plain.optional(),
});
/** A text put together from columns: “{Column}”; what stands in [square brackets] is left out where a column in it is empty. */
const fromText = z.strictObject({ text: z.string().min(1) });
const aValue = z.union([constant, fromColumn, fromText]);

export const importMap = z.strictObject({
  /** Where the complaints were kept until now: named in each, with its old number. */
  source: z.string().trim().min(1).max(120),
  file: z
    .strictObject({
      encoding: z.enum(['utf-8', 'windows-1252', 'utf-16le']).default('utf-8'),
      delimiter: z.string().length(1).default(','),
      days: z.enum(dayOrders).default('day/month/year'),
    })
    .prefault({}),
  /** The old number of a complaint. With it a complaint is brought in once, from whatever file. */
  number: z.strictObject({ column: aColumn, before: z.string().max(20).default('') }).optional(),
  complaint: z.record(z.string(), aValue),
  category: fromColumn.optional(),
  /** Which rows are of complaints that had ended, and how. */
  ended: z
    .strictObject({
      when: z.strictObject({ column: aColumn, values: z.array(z.string()).min(1) }),
      on: fromColumn.optional(),
      how: z.union([fromColumn, fromText]),
    })
    .optional(),
});

export type ImportMap = z.output<typeof importMap>;
export type Value = z.output<typeof aValue>;

/** A field of a complaint that a map may fill, by its path: whether it holds a day, and whether several values. */
export interface Fillable {
  readonly day: boolean;
  readonly list: boolean;
}

interface Described {
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Described>>;
}

/** Fields that are the import’s own to fill, or too deep for a column. */
const notFilled = new Set(['importedFrom', 'closedBefore', 'receipts', 'elements', 'settled', 'explained']);

/** Every field a map may fill, worked out from the schema a complaint is recorded with. */
export const fillable: ReadonlyMap<string, Fillable> = new Map(
  fieldsOf(z.toJSONSchema(recordSchema, { io: 'input' }) as Described),
);

function fieldsOf({ properties = {} }: Described, before = ''): [string, Fillable][] {
  return Object.entries(properties).flatMap(([name, field]): [string, Fillable][] => {
    const path = `${before}${name}`;
    if (notFilled.has(path)) return [];
    if (field.properties !== undefined) return fieldsOf(field, `${path}.`);
    return [[path, { day: field.format === 'date', list: field.type === 'array' }]];
  });
}

/** Reads a map; a sentence for everything wrong with it. */
export function readMap(text: string): ImportMap | { readonly faults: readonly string[] } {
  let content: unknown;
  try {
    content = parse(text, { schema: 'core' });
  } catch (error) {
    return { faults: [`The map is not YAML: ${(error as Error).message}`] };
  }
  const found = importMap.safeParse(content);
  if (!found.success)
    return {
      faults: found.error.issues.map(
        ({ path, message }) => `${path.map(String).join('.') || 'map'}: ${message}.`,
      ),
    };
  const faults = [...unknownFields(found.data), ...unknownCategories(found.data)];
  return faults.length > 0 ? { faults } : found.data;
}

const unknownFields = ({ complaint }: ImportMap): string[] =>
  Object.keys(complaint)
    .filter((name) => !fillable.has(name))
    .map(
      (name) =>
        `complaint.${name}: a complaint has no such field to fill. It has ${[...fillable.keys()].join(', ')}.`,
    );

function unknownCategories({ category }: ImportMap): string[] {
  if (category === undefined) return [];
  const codes: readonly string[] = categories.map(({ code }) => code);
  const given = [
    ...Object.values(category.values ?? {}),
    ...(category.otherwise === undefined ? [] : [category.otherwise]),
  ];
  return given
    .filter((code) => !codes.includes(String(code)))
    .map((code) => `category: there is no category ${String(code)}. They are ${codes.join(', ')}.`);
}

/** Every column a map reads, each once. */
export function columnsOf({ number, complaint, category, ended }: ImportMap): string[] {
  const all = [
    ...(number === undefined ? [] : [number.column]),
    ...Object.values(complaint).flatMap(columnsIn),
    ...(category === undefined ? [] : [category.column]),
    ...(ended === undefined
      ? []
      : [ended.when.column, ...columnsIn(ended.how), ...(ended.on === undefined ? [] : [ended.on.column])]),
  ];
  return [...new Set(all)];
}

/** The columns a value is made of. */
export function columnsIn(value: Value): string[] {
  if ('column' in value) return [value.column];
  return 'text' in value ? [...value.text.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name) : [];
}
