/**
 * A cell as a spreadsheet takes it for text: one that begins like a formula gets an apostrophe before it, because what people
 * write into a complaint must not be run on the computer of whoever opens the list. A number below nought is no formula.
 */
export const neutral = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^-\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell;
