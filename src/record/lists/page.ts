import { dayFrom } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';

/** Part of a list, and where it goes on. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** What to ask the next page with; null at the end. */
  readonly next: string | null;
  /** The first of the next page, to say where it goes on from; null at the end. */
  readonly following: Item | null;
}

/** How much of a list is asked for. */
export interface Paging {
  readonly limit: number;
  /** From a page before; left out for the first. */
  readonly after?: string | undefined;
}

/** The values a list is ordered by, of the last item shown. */
export type Key = readonly (string | number)[];

/** A key as an opaque word for a link. */
const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * The key in a cursor, or a refusal when it is not one of ours: people shorten links. `shape` says what each value has to
 * be.
 */
export function keyIn(
  cursor: string,
  shape: readonly ((value: string) => boolean)[],
): readonly string[] | Refusal {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(key) &&
      key.length === shape.length &&
      shape.every((is, at) => typeof key[at] === 'string' && is(key[at]))
    )
      return key;
  } catch {}
  return {
    code: 'list.cursor-not-understood',
    says: 'The link to this part of the list is not complete.',
    remedy: 'Open the list from its beginning.',
    clauses: [],
    at: 'after',
  };
}

export const isDay = (value: string): boolean => dayFrom(value) !== null;
/** A place among others, which a cursor holds as text. */
export const isNumber = (value: string): boolean => /^\d{1,9}$/.test(value);
export const isText = (): boolean => true;

/** Cuts a page from rows of which one more than the limit was asked for. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  key: (row: Row) => Key,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const beyond = rows[limit];
  return {
    items: shown.map(item),
    next: beyond === undefined || last === undefined ? null : cursorOf(key(last)),
    following: beyond === undefined ? null : item(beyond),
  };
}
