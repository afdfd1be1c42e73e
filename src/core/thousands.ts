/** "1,204". The language's own way of doing it costs a hundred times as much, and lists do it once a row. */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** "1 complaint", "1,204 complaints", "3 entries". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${thousands(count)} ${count === 1 ? one : many}`;
