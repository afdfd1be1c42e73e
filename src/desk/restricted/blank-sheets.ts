import { type BlankSheet, blankSheets } from '#guidance/restricted/paper-sheets.ts';

/** Every blank sheet there is, in the order they are offered. */
export const sheets: readonly BlankSheet[] = blankSheets;

/** A blank sheet; null where there is none of that name. */
export const sheetNamed = (id: string): BlankSheet | null => blankSheets.find((one) => one.id === id) ?? null;
