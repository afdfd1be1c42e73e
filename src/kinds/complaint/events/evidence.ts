import type { Day } from '#core/day.ts';

/** What is taken out of a copy of a document: words wherever they stand, or a box on a page. */
export type RedactionMark =
  | { readonly kind: 'words'; readonly words: string; readonly reason: string }
  | {
      readonly kind: 'box';
      /** The first page is 1. */
      readonly page: number;
      /** In millimetres from the page’s top left corner. */
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
      readonly reason: string;
    };

/** The evidence of a complaint: what is missing and why, what is blacked out, and the bundles made of it. */
export type EvidenceEvent =
  /** Why something the file should hold is not in it. */
  | {
      readonly type: 'MissingExplained';
      readonly item: string;
      readonly says: string;
      readonly why: string;
      readonly on: Day;
      /** It was destroyed when its time was up: the certificate, on the file. */
      readonly certificate: string | null;
    }
  | {
      readonly type: 'RedactionMade';
      readonly id: string;
      readonly document: string;
      readonly marks: readonly RedactionMark[];
      /** The copy without what was taken out. */
      readonly file: string;
      readonly bytes: number;
      readonly pages: number;
      /** For each mark, how often it took something out and on which pages. */
      readonly found?: readonly { readonly times: number; readonly pages: readonly number[] }[];
      /** What whoever checks the copy has to know of it: whole sentences. */
      readonly notices?: readonly string[];
    }
  /** A second person has read the copy: it may be disclosed, or not, and why. */
  | {
      readonly type: 'RedactionChecked';
      readonly id: string;
      readonly agreed: boolean;
      readonly note: string;
    }
  | { readonly type: 'RedactionDropped'; readonly id: string; readonly why: string }
  | {
      readonly type: 'BundleMade';
      /** Who asked for it. */
      readonly madeBy: string;
      readonly id: string;
      readonly on: Day;
      readonly file: string;
      readonly sha256: string;
      readonly bytes: number;
      readonly documents: number;
      readonly pages: number;
      readonly missing: readonly { readonly says: string; readonly why: string }[];
    };
