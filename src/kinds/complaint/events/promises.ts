import type { Day } from '#core/day.ts';

/** What was promised, by whom and by when. */
export type PromiseEvent =
  | {
      readonly type: 'PromiseMade';
      readonly id: string;
      readonly what: string;
      readonly owner: string;
      readonly by: Day;
      readonly toldOn: Day | null;
      readonly told: string;
    }
  | { readonly type: 'PromiseTold'; readonly id: string; readonly on: Day; readonly how: string }
  | { readonly type: 'PromiseKept'; readonly id: string; readonly on: Day; readonly how: string }
  | {
      readonly type: 'PromiseMoved';
      readonly id: string;
      readonly by: Day;
      readonly why: string;
      readonly toldOn: Day;
    };
