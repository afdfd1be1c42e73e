import type { Day } from '#core/day.ts';

/** What somebody may ask for. */
export const asked = ['access', 'erasure'] as const;
export type Asked = (typeof asked)[number];

/** Sorts of details by which somebody is known. Which agreed is recorded, never the detail itself (G2-117). */
export const details = [
  'name',
  'date-of-birth',
  'national-insurance-number',
  'address',
  'postcode',
  'email',
  'phone',
  'participant-number',
  'photo-document',
  'something-only-they-know',
] as const;
export type Detail = (typeof details)[number];

export const detailWords: Readonly<Record<Detail, string>> = {
  name: 'Name',
  'date-of-birth': 'Date of birth',
  'national-insurance-number': 'National Insurance number',
  address: 'Address',
  postcode: 'Postcode',
  email: 'Email address',
  phone: 'Phone number',
  'participant-number': 'Our number for them',
  'photo-document': 'A document with a photograph',
  'something-only-they-know': 'Something only they would know',
};

/** What the programme’s guidance says of erasure. */
export const guidanceSayings = ['not-found', 'pass-to-dwp', 'allows'] as const;
export type GuidanceSaying = (typeof guidanceSayings)[number];

/** What became of a part of what is held. */
export const partOutcomes = ['erased', 'refused', 'deferred', 'nobodys'] as const;
export type PartOutcome = (typeof partOutcomes)[number];

/** A part of what is held, with what was decided of it. */
export interface DecidedPart {
  /** The reference of a case, or a word for what is kept elsewhere. */
  readonly id: string;
  readonly says: string;
  readonly outcome: PartOutcome;
  /** The last day it has to be kept, "running" while that has not begun to count, or null where nothing keeps it. */
  readonly keepUntil: Day | 'running' | null;
  /** What holds it back, by its code; empty where nothing does. */
  readonly hold: string;
  /** Whether they may be told of the hold. */
  readonly holdTold: boolean;
}
