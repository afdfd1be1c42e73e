import type { Day, Moment } from '#core/day.ts';
import type { Letterhead } from '#core/letter.ts';
import type { Refusal } from '#core/refusal.ts';

/** One document of a bundle, as the record holds it. */
export interface BundleDocument {
  readonly id: string;
  readonly title: string;
  /** In words: "Letter", "Recording of a call". */
  readonly kind: string;
  readonly dated: Day;
  readonly addedBy?: string;
  /** As it came, however it is spelt: it is shown, and made safe before a file is called so. */
  readonly fileName: string;
  /** What the record found by its content. */
  readonly mediaType: string;
  readonly bytes: number;
  /** Of the content, in lower-case hex; the bundle is refused when the content is another. */
  readonly sha256: string;
  /** A copy with parts taken out stands in for the document. */
  readonly redacted?: boolean;
  /** The content, read when it is asked for: whole, or piece by piece. Rejects when it is not there. */
  open(): Promise<Uint8Array | AsyncIterable<Uint8Array>>;
}

export interface ChronologyEntry {
  readonly on: Day;
  readonly says: string;
  readonly detail?: string;
  readonly by?: string;
}

/** Something the file should hold and does not. */
export interface MissingItem {
  readonly says: string;
  readonly why: string;
}

/** One redaction, as the log of redactions shows it. */
export interface RedactionEntry {
  /** The document's title. */
  readonly document: string;
  /** Where in it: "Page 2, second paragraph". */
  readonly place: string;
  readonly reason: string;
  readonly by: string;
  readonly checkedBy: string;
}

/** Everything a bundle says, and where its documents are read from. */
export interface BundleRequest {
  readonly letterhead: Letterhead;
  /** The provider's own reference, printed on every page. */
  readonly reference: string;
  readonly iceReferences: readonly string[];
  readonly person: string;
  readonly title: string;
  readonly madeAt: Moment;
  readonly madeBy: string;
  readonly chronology: readonly ChronologyEntry[];
  readonly documents: readonly BundleDocument[];
  readonly missing: readonly MissingItem[];
  readonly redactions: readonly RedactionEntry[];
  readonly language: 'en-GB';
}

/** A signature over some bytes by the provider's ed25519 key, with the key to check it by: 64 and 32 bytes. */
export interface Signed {
  readonly signature: Uint8Array;
  readonly publicKey: Uint8Array;
}

export type Sign = (bytes: Uint8Array) => Signed | Promise<Signed>;

/** How far a bundle is: `done` of `of` steps, and what is being done, in words. */
export type Progress = (done: number, of: number, says: string) => void;

/** How and where a bundle is made. */
export interface Making {
  /** The zip's path. What lies there is replaced when the bundle is whole, and not before. */
  readonly to: string;
  readonly sign: Sign;
  readonly progress?: Progress;
  /** Ends the work; `makeBundle` then rejects with the signal's reason and leaves nothing behind. */
  readonly signal?: AbortSignal;
}

/** A document's place in a finished bundle. */
export interface BoundDocument {
  readonly id: string;
  /** "4", or "4.1" for a file attached to the fourth document. */
  readonly number: string;
  readonly title: string;
  /** The page its cover sheet is. */
  readonly cover: number;
  /** Its own pages, or null when it could not be paged. */
  readonly pages: { readonly from: number; readonly to: number } | null;
  /** Its file in the bundle, when it goes as it came. */
  readonly original: string | null;
  readonly notices: readonly string[];
}

/** A bundle that lies at `path`. */
export interface BundleFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of bundle.pdf. */
  readonly pages: number;
  readonly documents: readonly BoundDocument[];
  /** SHA-256 of the public key in lower-case hex, by which a reader knows whose signature it is. */
  readonly fingerprint: string;
}

export type MadeBundle =
  | ({ readonly ok: true } & BundleFile)
  | { readonly ok: false; readonly refusals: readonly Refusal[] };
