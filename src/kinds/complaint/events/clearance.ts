import type { Day } from '#core/day.ts';

/** Where the contract has the commissioner clear a final response before it goes. */
export type ClearanceEvent =
  | { readonly type: 'ClearanceAsked'; readonly on: Day; readonly draft: number; readonly how: string }
  | {
      readonly type: 'ClearanceAnswered';
      readonly on: Day;
      readonly draft: number;
      readonly cleared: boolean;
      /** What it wants said otherwise. */
      readonly words: string;
      readonly by: string;
    };
