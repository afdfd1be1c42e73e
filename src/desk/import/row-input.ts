import { createHash } from 'node:crypto';
import { type Fillable, fillable, type ImportMap, type Value } from './map.ts';
import { asText, CannotTake, cellOf, dayIn, type Fault, type Given, type Row, valueIn } from './value.ts';

/** What a row comes to before any rule has seen it. */
export interface RowInput {
  /** As the command “record” takes it. */
  readonly record: Readonly<Record<string, unknown>>;
  readonly category: string | null;
  /** The old number; null where the map names none. */
  readonly number: string | null;
}

/** Reads a row by a map, or says what in it cannot be taken. */
export function rowInput(row: Row, map: ImportMap): RowInput | Fault {
  try {
    const number = numberIn(row, map);
    const category = map.category === undefined ? undefined : valueIn(row, map.category);
    return {
      record: {
        ...fieldsIn(row, map),
        importedFrom: [map.source, number ?? ''].join(' ').trim(),
        ...endedIn(row, map),
      },
      category: typeof category === 'string' ? category : null,
      number,
    };
  } catch (error) {
    if (error instanceof CannotTake) return error.fault;
    throw error;
  }
}

function fieldsIn(row: Row, { complaint, file }: ImportMap): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(complaint)) {
    const given = valueIn(row, value);
    if (given === undefined) continue;
    put(input, name, asField(given, fillable.get(name), value, file.days));
  }
  return input;
}

function asField(
  given: Given,
  field: Fillable | undefined,
  value: Value,
  days: ImportMap['file']['days'],
): unknown {
  if (field?.day === true) return dayIn(asText(given), days, 'column' in value ? value.column : null);
  if (field?.list === true && !Array.isArray(given)) return [given];
  return typeof given === 'number' ? String(given) : given;
}

function numberIn(row: Row, { number }: ImportMap): string | null {
  if (number === undefined) return null;
  const cell = cellOf(row, number.column);
  if (cell === '')
    throw new CannotTake(number.column, 'The old number is missing.', 'Give the row one in the file.');
  return `${number.before}${cell}`;
}

function endedIn(row: Row, { ended, file }: ImportMap): { closedBefore?: object } {
  if (ended === undefined || !ended.when.values.includes(cellOf(row, ended.when.column))) return {};
  const on = ended.on === undefined ? undefined : valueIn(row, ended.on);
  const how = valueIn(row, ended.how);
  if (how === undefined)
    throw new CannotTake(
      'column' in ended.how ? ended.how.column : null,
      'How it ended is missing.',
      'Write it in the file, or say in the map what to put where it is missing.',
    );
  return {
    closedBefore: {
      how: asText(how),
      ...(on === undefined ? {} : { on: dayIn(asText(on), file.days, ended.on?.column ?? null) }),
    },
  };
}

/** Puts a value at a dotted path. */
function put(input: Record<string, unknown>, path: string, value: unknown): void {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    input[first] = value;
    return;
  }
  const within = (input[first] ?? {}) as Record<string, unknown>;
  input[first] = within;
  put(within, rest.join('.'), value);
}

/**
 * The stream a row becomes: the same for the same old number of the same source, and for a row without one the same for the
 * same place in the same file. So the record itself holds that nothing is brought in twice, however often it is tried.
 */
export function streamOf(
  map: ImportMap,
  { number }: Pick<RowInput, 'number'>,
  digest: string,
  row: number,
): string {
  const from = number === null ? ['file', digest, row] : ['number', map.source, number];
  return `import-${createHash('sha256').update(JSON.stringify(from)).digest('hex').slice(0, 40)}`;
}
