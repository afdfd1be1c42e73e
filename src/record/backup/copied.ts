import pg from 'pg';
import type { TableShape } from './about.ts';

const { escapeIdentifier } = pg;

/** The statement that writes a table’s rows out, in an order no server’s language changes. */
export function copiedFrom({ name, columns, order }: TableShape): string {
  const by = order.map(({ column, text }) => `${escapeIdentifier(column)}${text ? ' collate "C"' : ''}`);
  const sorted = by.length === 0 ? '' : ` order by ${by.join(', ')}`;
  return `copy (select ${columns.map(escapeIdentifier).join(', ')} from ${escapeIdentifier(name)}${sorted}) to stdout`;
}

/** The statement that takes rows in as they were written out. */
export const copiedInto = ({ name, columns }: TableShape): string =>
  `copy ${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')}) from stdin`;
