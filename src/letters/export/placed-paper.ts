import type { HeldCase, HeldPaper } from '#core/everything-held.ts';

/** A paper with the place it has in the export: "papers/SW-2018-0004/003 Letter.pdf". */
export interface PlacedPaper {
  readonly of: HeldCase;
  readonly paper: HeldPaper;
  readonly path: string;
}
