import type { Day } from '#core/day.ts';
import { type Clock, type ClockStatus, standingDue } from '#core/projection.ts';
import type { ClockState, Complaint } from './state.ts';

/** How a clock stands: met, met late, stopped, or running. Whether a running clock is late depends on the day it is read. */
function statusOf(clock: ClockState): ClockStatus {
  if (clock.stoppedOn === null) return 'running';
  if (clock.how === 'stopped') return 'stopped';
  return clock.stoppedOn <= standingDue(clock) ? 'met' : 'met-late';
}

/** The clocks of a case, running ones first, then by day. */
export function clocksOf({ clocks }: Pick<Complaint, 'clocks'>): Clock[] {
  return Object.values(clocks)
    .map(({ how: _how, ...clock }) => ({ ...clock, status: statusOf({ ...clock, how: _how }) }))
    .sort((a, b) => rank(a) - rank(b) || (standingDue(a) < standingDue(b) ? -1 : 1));
}

const rank = (clock: Clock): number => (clock.status === 'running' ? 0 : 1);

/** Clocks whose told date differs from the one worked out again: somebody has to decide which stands. */
export const undecidedClocks = (complaint: Complaint): ClockState[] =>
  Object.values(complaint.clocks).filter(
    (clock) => clock.stoppedOn === null && clock.told !== null && clock.told.due !== clock.due.due,
  );

/** Late on a day: still running, and its standing date has passed. */
export const lateOn = (clock: Pick<Clock, 'due' | 'told' | 'stoppedOn'>, today: Day): boolean =>
  clock.stoppedOn === null && standingDue(clock) < today;
