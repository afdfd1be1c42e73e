import type { Refusal } from '#core/refusal.ts';
import type { RedactionMark } from '#kinds/complaint/events/evidence.ts';

/** A document as it is kept: its name, what it was found to be, and its content. */
export interface ToRedact {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Makes a copy of a document without what is marked, or says why it cannot: handed to the desk where everything is put together. */
export type Redact = (
  document: ToRedact,
  marks: readonly RedactionMark[],
) => Promise<
  | {
      readonly ok: true;
      readonly pdf: Uint8Array;
      readonly pages: number;
      /** For each mark, how often it took something out and where. */
      readonly found: readonly { readonly times: number; readonly pages: readonly number[] }[];
      /** What whoever checks the copy has to know of it. */
      readonly notices: readonly string[];
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }
>;
