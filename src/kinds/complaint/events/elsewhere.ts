import type { Day } from '#core/day.ts';

/** Complaints, or parts of them, that are others’ to answer. */
export type ElsewhereEvent = {
  readonly type: 'SignpostSent';
  readonly limb: string;
  readonly on: Day;
  readonly how: string;
  readonly where: string;
};
