import type { Posted } from '#web/forms/posted.ts';

const rowOf = (list: string, name: string): number | null => {
  const found = new RegExp(`^${list}\\.(\\d{1,2})\\.`).exec(name);
  return found === null ? null : Number(found[1]);
};

/** How many rows of a list stand in what was typed. */
export const rowsIn = (list: string, typed: Posted): number =>
  Math.max(0, ...Object.keys(typed).map((name) => (rowOf(list, name) ?? -1) + 1));

/** What was typed with one row more, empty but for a mark that it is there. */
export const withRow = (list: string, typed: Posted): Posted => ({
  ...typed,
  [`${list}.${rowsIn(list, typed)}.there`]: 'yes',
});

/** What was typed without a row; those after it move up. */
export function withoutRow(list: string, typed: Posted, gone: number): Posted {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => {
      const row = rowOf(list, name);
      if (row === gone) return [];
      if (row === null || row < gone) return [[name, value]];
      return [[name.replace(`${list}.${row}.`, `${list}.${row - 1}.`), value]];
    }),
  );
}
