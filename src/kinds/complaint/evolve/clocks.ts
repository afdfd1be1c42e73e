import { dayOf } from '#core/day.ts';
import type { ClockEvent } from '../events/clocks.ts';
import type { Folds } from './fold.ts';

export const clocks: Folds<ClockEvent> = {
  ClockStarted: (was, { clock, name, due }) => ({
    // Eight weeks that begin anew are warned of anew.
    ...(clock === 'reply-before-ice' ? { weeksWarned: 0 } : {}),
    clocks: {
      ...was.clocks,
      [clock]: { id: clock, rule: due.rule, name, due, told: null, moved: [], stoppedOn: null, how: null },
    },
  }),
  ClockStopped: (was, { clock, on, how }) => {
    const running = was.clocks[clock];
    return running === undefined
      ? {}
      : { clocks: { ...was.clocks, [clock]: { ...running, stoppedOn: on, how } } };
  },
  ClockMoved: (was, { clock, due, why, kind }, recorded) => {
    const running = was.clocks[clock];
    if (running === undefined) return {};
    const moved = [...running.moved, { from: running.due.due, to: due.due, on: dayOf(recorded.at), why }];
    // What was told is forgotten only when a person has decided on another day.
    const keepsTold = kind === 'recomputed' || running.told?.due === due.due;
    return {
      clocks: {
        ...was.clocks,
        [clock]: { ...running, due, moved, told: keepsTold ? running.told : null },
      },
    };
  },
  DueDateTold: (was, { clock, due, on, whom }) => {
    const running = was.clocks[clock];
    return running === undefined
      ? {}
      : { clocks: { ...was.clocks, [clock]: { ...running, told: { due, on, whom } } } };
  },
  EightWeeksNear: (_was, { weeks }) => ({ weeksWarned: weeks }),
  EightWeekRouteOpened: (_was, { on }) => ({ eightWeekRouteOpenOn: on }),
};
