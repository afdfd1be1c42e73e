import type { Day } from '#core/day.ts';
import type { Letterhead } from '#core/letter.ts';

/** Puts a certificate on paper: handed to the desk where everything is put together. */
export type Certify = (paper: {
  readonly title: string;
  readonly reference: string;
  readonly date: Day;
  readonly letterhead: Letterhead;
  readonly facts: readonly (readonly [string, string])[];
  readonly about: readonly string[];
}) => Promise<Uint8Array>;
