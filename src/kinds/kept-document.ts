import { z } from 'zod';
import type { Day } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import type { RuleBook } from '#core/rule-book.ts';
import type { PackId } from '#guidance/programmes.ts';
import { keptOnPaper } from '#guidance/restricted/kept-on-paper.ts';
import { refusalOf } from './complaint/refuse.ts';
import { keptFile, oneLine, someDay, someLine } from './inputs.ts';

/** What every command that puts a document on a case is given: what it is called, its day, and the file the record keeps. */
export const documentGiven = {
  title: someLine,
  dated: someDay.optional(),
  file: keptFile.nullable().default(null),
  mediaType: oneLine.default(''),
  bytes: z.int().min(0).default(0),
} as const;

/** A document as a case remembers it: its bytes are the record's, by their digest. */
export interface KeptDocument {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly dated: Day;
  readonly file: string | null;
  readonly mediaType: string;
  readonly bytes: number;
}

/** What refuses a document that by its title belongs on paper; nothing for any other (G2-102, SCR). */
export const refusedForPaper = (rules: RuleBook, pack: PackId, title: string): Refusal[] =>
  keptOnPaper
    .filter(({ called }) => called.test(title))
    .flatMap(({ check }) => refusalOf(rules, check, pack, { at: 'title' }));
