import type { Day, Moment } from './day.ts';
import type { Letterhead } from './letter.ts';

/** A letter or a document of a case: what is known of it, and where its bytes are read from. */
export interface HeldPaper {
  readonly title: string;
  readonly kind: string;
  readonly dated: Day;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** A copy with parts blacked out stands for the original. */
  readonly partsBlackedOut: boolean;
  readonly open: () => Promise<AsyncIterable<Uint8Array>>;
}

/** A case of theirs, told for the person it is about. */
export interface HeldCase {
  readonly reference: string;
  /** "Complaint", "Data request". */
  readonly kind: string;
  readonly matter: string;
  readonly receivedOn: Day;
  readonly contract: string;
  readonly standing: string;
  /** What is held, by name: "Address", "What they told us". */
  readonly facts: readonly { readonly name: string; readonly says: string }[];
  readonly timeline: readonly {
    readonly on: Day;
    readonly says: string;
    readonly detail: string;
    readonly words: string;
    readonly by: string;
  }[];
  /** What was owed and paid, in whole pence. */
  readonly money: readonly {
    readonly on: Day;
    readonly says: string;
    readonly pence: number;
    readonly standing: string;
  }[];
  /** On which days it was looked at or taken out here, and how often. */
  readonly looked: readonly { readonly on: Day; readonly says: string; readonly times: number }[];
  readonly papers: readonly HeldPaper[];
  /** The same whole, as the record holds it, for a computer to read. */
  readonly record: unknown;
}

/** Everything held on a person, as it is packed for them. */
export interface EverythingHeld {
  readonly letterhead: Letterhead;
  readonly reference: string;
  readonly person: string;
  readonly madeAt: Moment;
  readonly cases: readonly HeldCase[];
}
