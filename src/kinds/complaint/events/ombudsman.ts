import type { Day } from '#core/day.ts';

/** The Parliamentary and Health Service Ombudsman’s part. */
export type OmbudsmanEvent =
  | {
      readonly type: 'OmbudsmanContacted';
      readonly id: string;
      readonly on: Day;
      readonly reference: string;
      readonly by: string;
      readonly summary: string;
      /** Whether our process, and ICE’s, were finished then; shown, never a reason to refuse. */
      readonly exhausted: boolean;
    }
  | {
      readonly type: 'OmbudsmanDecided';
      readonly case: string;
      readonly accepted: boolean;
      readonly on: Day;
      readonly words: string;
    }
  | {
      readonly type: 'OmbudsmanAsked';
      readonly case: string;
      readonly on: Day;
      readonly asks: string;
      readonly by: Day | null;
    }
  | { readonly type: 'OmbudsmanAnswered'; readonly case: string; readonly on: Day; readonly how: string }
  | {
      readonly type: 'OmbudsmanReported';
      readonly case: string;
      readonly on: Day;
      readonly upheld: boolean;
      readonly recommendations: readonly {
        readonly id: string;
        readonly says: string;
        readonly owner: string;
        readonly by: Day | null;
      }[];
    }
  | { readonly type: 'OmbudsmanClosed'; readonly case: string; readonly on: Day; readonly why: string };
