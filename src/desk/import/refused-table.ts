import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { RefusedRow } from './import-complaints.ts';

/** Refused rows as a table for a spreadsheet: in UTF-8 with its mark, and nothing in it that would run as a formula. */
export const refusedAsTable = (refused: readonly RefusedRow[]): string =>
  `\uFEFF${stringify(
    [
      ['Row', 'Column', 'What is wrong', 'What to do'],
      ...refused.map(({ row, column, says, remedy }) => [row, column ?? '', says, remedy]),
    ],
    { escape_formulas: true, record_delimiter: '\r\n' },
  )}`;

/** Refused rows out of the table they were kept as. */
export const refusedFromTable = (table: string): RefusedRow[] =>
  parse(table, { bom: true, from: 2 }).map(([row = '', column = '', says = '', remedy = '']: string[]) => ({
    row: Number(row),
    column: column === '' ? null : column,
    says,
    remedy,
  }));
