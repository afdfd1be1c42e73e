import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';

/**
 * A cell as a spreadsheet takes it for text: one that begins like a formula gets an apostrophe before it, because what people
 * write into a complaint must not be run on the computer of whoever opens the list. A number below nought is no formula.
 */
export const neutral = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^-\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell;

/** A table as CSV in UTF-8, with the mark by which a spreadsheet knows it; rows are asked for as they are sent. */
export function csvOf(
  head: readonly string[],
  rows: AsyncIterable<readonly (readonly string[])[]>,
): Readable {
  async function* lines() {
    yield `\uFEFF${asCsv([head])}`;
    for await (const some of rows) if (some.length > 0) yield asCsv(some);
  }
  return Readable.from(lines(), { objectMode: false });
}

const asCsv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(neutral)),
    { record_delimiter: '\r\n' },
  );
