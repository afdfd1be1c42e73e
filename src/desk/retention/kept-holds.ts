import type { Day } from '#core/day.ts';

/** Why a person holds a case back by hand: what no event of the case shows by itself. */
export const holdCauses = ['fraud-case', 'erasure-request', 'agreed-period', 'other'] as const;
export type HoldCause = (typeof holdCauses)[number];

export const holdCauseWords: Readonly<Record<HoldCause, string>> = {
  'fraud-case': 'An investigation of fraud',
  'erasure-request': 'An erasure request that is not decided',
  'agreed-period': 'A longer time agreed with DWP',
  other: 'Something else',
};

/** A hold a person has put on a case: with its reason, the day it is looked at again, and who approved it. */
export interface DocumentedHold {
  readonly because: HoldCause;
  readonly why: string;
  readonly reviewOn: Day;
  readonly on: Day;
  readonly by: string;
}

/** All of a case’s, as they are set. */
export interface CaseHolds {
  readonly case: string;
  readonly holds: readonly DocumentedHold[];
}

export const holdKind = 'retention-hold';
