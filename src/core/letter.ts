import type { Day } from './day.ts';

/** The provider's own head of every letter, frozen into each one when it is made. */
export interface Letterhead {
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly phone: string;
  readonly email: string;
  /** "#1f4e5f". */
  readonly colour: string;
  /** SHA-256 of the logo's file in lower-case hex, or null. */
  readonly logo: string | null;
}

/** A part of mandated wording, printed exactly as it is ordered. */
export type WordingPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** An address and, beside it, the ways to get in touch. */
  | { readonly kind: 'contact'; readonly address: readonly string[]; readonly ways: readonly string[] };

/** Mandated wording with where it comes from and when it may be printed. */
export interface Wording {
  readonly id: string;
  /** The pack whose letters carry it. */
  readonly pack: string;
  readonly title: string;
  readonly attribution: string;
  /** First day it may be printed; null when the source carries no date. */
  readonly validFrom: Day | null;
  /** First day it may no longer be printed; null while it may. */
  readonly validTo: Day | null;
  /** When somebody last checked its addresses and numbers; null when nobody has said so. */
  readonly checkedOn: Day | null;
  /** The language it is ordered in, when that is not English: a Welsh letter may carry English wording. */
  readonly language?: 'en-GB' | 'cy';
  readonly parts: readonly WordingPart[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  /** `lead` is set in bold before the text: "I uphold this part." */
  | { readonly kind: 'paragraph'; readonly text: string; readonly lead?: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Mandated wording: its text is the wording's own and nobody can edit or drop it. */
  | { readonly kind: 'locked'; readonly wording: Wording }
  /** A gap shown in a preview ("Finding to come"); a letter with one in it is never issued. */
  | { readonly kind: 'gap'; readonly text: string };

export const letterKinds = [
  'acknowledgement',
  'stage-response',
  'final-response',
  'signpost',
  'escalation-acknowledgement',
  'eight-week-notice',
  'closure',
  'completion-statement',
  'evidence-cover',
  'draft-comments',
  'apology-and-redress',
  'payment-advice',
  'data-request',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Everything a letter says, frozen when it is issued: from this and its template the same bytes can be made again. */
export interface Letter {
  readonly kind: LetterKind;
  /** The version of the template it is set with. */
  readonly template: number;
  readonly letterhead: Letterhead;
  readonly language: 'en-GB' | 'cy';
  readonly largePrint: boolean;
  readonly date: Day;
  readonly reference: string;
  /** Name, then address lines. */
  readonly addressee: readonly string[];
  readonly title: string;
  readonly salutation: string;
  readonly blocks: readonly Block[];
  readonly signedBy: { readonly name: string; readonly role: string };
}
