import type { Day } from '#core/day.ts';
import type { DueDate } from '#core/due-date.ts';

/** Every day something is due: set, met, moved, told. */
export type ClockEvent =
  | { readonly type: 'ClockStarted'; readonly clock: string; readonly name: string; readonly due: DueDate }
  | {
      readonly type: 'ClockStopped';
      readonly clock: string;
      readonly on: Day;
      readonly how: 'met' | 'stopped';
    }
  | {
      readonly type: 'ClockMoved';
      readonly clock: string;
      readonly due: DueDate;
      readonly why: string;
      readonly kind: 'extended' | 'recomputed' | 'decided';
    }
  | {
      readonly type: 'DueDateTold';
      readonly clock: string;
      readonly due: Day;
      readonly on: Day;
      readonly whom: string;
    }
  /** So many weeks have passed without a full reply: said before it is too late. */
  | { readonly type: 'EightWeeksNear'; readonly on: Day; readonly weeks: number }
  | { readonly type: 'EightWeekRouteOpened'; readonly on: Day };
