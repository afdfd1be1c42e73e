import { type Day, dayFrom } from '#core/day.ts';
import { columnsIn, type DayOrder, type Value } from './map.ts';

/** A row of a file, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** Something in a row that cannot be taken, where, and how to mend it. */
export interface Fault {
  readonly column: string | null;
  readonly says: string;
  /** What to do about it; empty where `says` says it all. */
  readonly remedy: string;
}

/** What a map or a cell gives: one thing, or a list that is the same for every row. */
type One = string | number | boolean;
export type Given = One | readonly One[];

export const asText = (given: Given): string => (Array.isArray(given) ? given.join(', ') : String(given));

/** What a row gives for a value; undefined where it gives nothing. Throws `CannotTake` on what the map has no place for. */
export function valueIn(row: Row, value: Value): Given | undefined {
  if ('is' in value) return value.is;
  if ('text' in value) return filled(value.text, row);
  const cell = cellOf(row, value.column);
  if (value.values === undefined) return cell === '' ? value.otherwise : cell;
  const named = Object.hasOwn(value.values, cell) ? value.values[cell] : value.otherwise;
  if (named === undefined && cell !== '')
    throw new CannotTake(
      value.column,
      `“${short(cell)}” is not among the values the map names.`,
      'Name it in the map, or say there with “otherwise” what the rest are.',
    );
  return named;
}

/** Leaves the reading of one row; never seen outside it. */
export class CannotTake extends Error {
  readonly fault: Fault;

  constructor(column: string | null, says: string, remedy: string) {
    super(says);
    this.fault = { column, says, remedy };
  }
}

export const cellOf = (row: Row, column: string): string => (row[column] ?? '').trim();

/** The text of a template with a row’s cells in it. */
function filled(template: string, row: Row): string | undefined {
  const text = template
    .replaceAll(/\[([^\]]*)\]/g, (_, part: string) =>
      columnsIn({ text: part }).some((column) => cellOf(row, column) === '') ? '' : part,
    )
    .replaceAll(/\{([^}]+)\}/g, (_, column: string) => cellOf(row, column));
  return text.trim() === '' ? undefined : text.trim();
}

/** A day as a file writes it. Two-digit years are not guessed at. */
export function dayIn(text: string, order: DayOrder, column: string | null): Day {
  const parts = text.split(/[-/.\s]+/);
  const [first = '', second = '', third = ''] = parts;
  const [year, month, day] =
    order === 'year-month-day'
      ? [first, second, third]
      : order === 'day/month/year'
        ? [third, second, first]
        : [third, first, second];
  const found =
    parts.length === 3 && /^\d{4}$/.test(year)
      ? dayFrom(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
      : null;
  if (found !== null) return found;
  throw new CannotTake(
    column,
    `“${short(text)}” is not a day written as ${order}.`,
    'Mend the cell, or say in the map how the file writes its days.',
  );
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
