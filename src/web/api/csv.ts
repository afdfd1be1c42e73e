import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { neutral } from '#core/csv-cell.ts';

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
