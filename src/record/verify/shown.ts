import type { Projection } from '#core/projection.ts';
import { canonicalJson } from '../events/canonical.ts';
import { type Place, type Rows, rowsOf, type ShownTable, shownTables } from '../projection/rows.ts';
import type { Part, StreamFault } from './fault.ts';

/** The rows of one case as they lie in the database. */
export type StoredRows = { readonly [Table in ShownTable]: readonly Row[] };
export type Row = Readonly<Record<string, unknown>>;

const parts: Readonly<Record<ShownTable, Part>> = {
  case_card: 'card',
  duty: 'duty',
  clock: 'clock',
  ledger_entry: 'ledger',
  amount: 'amount',
  exposure: 'exposure',
  kept_report: 'report',
  search: 'search',
  restricted_case: 'restriction',
  restricted_reader: 'reader',
};

/** Where what is shown of a case differs from what a replay of its events shows. Pure: nothing is read. */
export function shownFaults(place: Place, replayed: Projection | null, stored: StoredRows): StreamFault[] {
  const expected: Partial<Rows> = replayed === null ? {} : rowsOf(place, replayed);
  return shownTables.flatMap((table) => differences(parts[table], expected[table] ?? [], stored[table]));
}

/** Rows missing, left over, or with a column that is not what it should be. Rows are told apart by their `id` or account, if they have one. */
export function differences(part: Part, expected: readonly object[], stored: readonly Row[]): StreamFault[] {
  const found = new Map(stored.map((row) => [idOf(row), row]));
  const faults = (expected as readonly Row[]).flatMap((row): StreamFault[] => {
    const id = idOf(row);
    const there = found.get(id);
    found.delete(id);
    if (there === undefined) return [{ part, says: `${named(part, id)} is missing.` }];
    const changed = Object.keys(row).filter((column) => textOf(row[column]) !== textOf(there[column]));
    if (changed.length === 0) return [];
    return [{ part, says: `${named(part, id)} is not what a replay gives: ${changed.join(', ')}.` }];
  });
  const left = [...found.keys()].map(
    (id): StreamFault => ({ part, says: `${named(part, id)} is there, and a replay gives none.` }),
  );
  return [...faults, ...left];
}

const idOf = (row: Row): unknown => row['id'] ?? row['account'];
const textOf = (value: unknown): string => canonicalJson(value ?? null);
const named = (part: Part, id: unknown): string =>
  typeof id === 'string' ? `Its ${part} “${id}”` : `Its ${part} row`;
