import { hours, type Period } from '#core/period.ts';

/** Why a complaint may be kept from all but a list of people. None of them says what lies behind it. */
export const restrictionReasons = [
  { value: 'safety', label: 'Somebody’s safety' },
  { value: 'known-here', label: 'They, or somebody close to them, work here' },
  { value: 'public-figure', label: 'They are known to the public' },
  { value: 'investigation', label: 'An investigation is under way' },
  { value: 'officer', label: 'The nominated officer’s decision' },
] as const;
export type RestrictionReason = (typeof restrictionReasons)[number]['value'];

/** The longest a restricted complaint is open to somebody who opened it for a safety reason. No source says; papers are out as long (G2-67). */
export const openForSafety: Period = hours(4);
