import type { Day } from '#core/day.ts';

/** What ICE asks, and what it is told. */
export type IceEvent =
  | {
      readonly type: 'IceContacted';
      readonly id: string;
      readonly on: Day;
      readonly iceReference: string;
      readonly kind: 'letter' | 'e-mail' | 'telephone';
      readonly summary: string;
      readonly statedOn: Day | null;
      readonly flag: 'NONE' | 'PREMATURE' | 'OUT_OF_TIME';
    }
  | {
      readonly type: 'IceAnswered';
      readonly item: string;
      readonly on: Day;
      readonly reply: string;
      readonly noReplyBecause: string;
    }
  | { readonly type: 'IceRevisitAsked'; readonly on: Day; readonly steps: readonly string[] };
