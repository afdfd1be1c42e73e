import type { Day, Moment } from '#core/day.ts';
import type { Letterhead } from '#core/letter.ts';
import type { Refusal } from '#core/refusal.ts';

/** A document to be bound: what is known of it, and where its bytes are read from. */
export interface ToBind {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly dated: Day;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly redacted?: boolean;
  open(): Promise<AsyncIterable<Uint8Array>>;
}

/** Everything a bundle says. */
export interface Bundle {
  readonly letterhead: Letterhead;
  readonly reference: string;
  readonly iceReferences: readonly string[];
  readonly person: string;
  readonly title: string;
  readonly madeAt: Moment;
  readonly madeBy: string;
  readonly chronology: readonly {
    readonly on: Day;
    readonly says: string;
    readonly detail?: string;
    readonly by?: string;
  }[];
  readonly documents: readonly ToBind[];
  readonly missing: readonly { readonly says: string; readonly why: string }[];
  readonly redactions: readonly {
    readonly document: string;
    readonly place: string;
    readonly reason: string;
    readonly by: string;
    readonly checkedBy: string;
  }[];
  readonly language: 'en-GB';
}

/** Binds a bundle into one file: handed to the desk where everything is put together. */
export type Bind = (
  bundle: Bundle,
  making: {
    readonly to: string;
    readonly sign: (bytes: Uint8Array) => { readonly signature: Uint8Array; readonly publicKey: Uint8Array };
    readonly progress?: (done: number, of: number, says: string) => void;
  },
) => Promise<
  | {
      readonly ok: true;
      readonly path: string;
      readonly bytes: number;
      readonly sha256: string;
      readonly pages: number;
      readonly documents: readonly { readonly id: string; readonly notices: readonly string[] }[];
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }
>;
