import type { Day, Moment } from '#core/day.ts';
import type { Letterhead } from '#core/letter.ts';

/** What is packed of a paper, and where its bytes are read from. */
export interface Paper {
  readonly title: string;
  readonly kind: string;
  readonly dated: Day;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly partsBlackedOut: boolean;
  readonly open: () => Promise<AsyncIterable<Uint8Array>>;
}

/** A case as it is told. */
export interface Case {
  readonly reference: string;
  readonly kind: string;
  readonly matter: string;
  readonly receivedOn: Day;
  readonly contract: string;
  readonly standing: string;
  readonly facts: readonly { readonly name: string; readonly says: string }[];
  readonly timeline: readonly {
    readonly on: Day;
    readonly says: string;
    readonly detail: string;
    readonly words: string;
    readonly by: string;
  }[];
  readonly papers: readonly Paper[];
  readonly record: unknown;
}

/** Everything that goes into an export. */
export interface Held {
  readonly letterhead: Letterhead;
  readonly reference: string;
  readonly person: string;
  readonly madeAt: Moment;
  readonly cases: readonly Case[];
}

/** A paper with the place it has in the export: "papers/SW-2018-0004/003 Letter.pdf". */
export interface PlacedPaper {
  readonly of: Case;
  readonly paper: Paper;
  readonly path: string;
}
