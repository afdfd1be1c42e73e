import type { Day } from '#core/day.ts';
import type { ComplaintEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { issue } from '../letters/letter.ts';
import { escalationAcknowledgement } from '../letters/others.ts';
import type { ComplaintSetting } from '../setting.ts';
import { type Complaint, currentStage } from '../state.ts';
import type { Work } from '../work.ts';
import { handlerRefusals, startStageClock } from './open-stage.ts';

/** Opens the stage after the last one answered, with its clock and the letter that says so. */
export function nextStage(
  complaint: Complaint,
  setting: ComplaintSetting,
  work: Work,
  on: Day,
  handler: string | undefined,
  because: 'dissatisfied' | 'residual' | 'reopened',
  words: string,
  sentBy: string,
): ComplaintEvent[] {
  const n = nextOf(complaint);
  const stage = complaint.procedure.stages[n - 1];
  const who = handler ?? complaint.handler ?? setting.actor.id;
  work.refuse(...handlerRefusals(who, setting));
  const opening: ComplaintEvent[] = [
    { type: 'StageOpened', stage: n, name: stage?.name ?? `Stage ${n}`, on, because, words },
    { type: 'HandlerAssigned', handler: who, name: setting.staff.get(who)?.name ?? setting.actor.name },
    ...startStageClock(complaint, n, on, 'they said they were not satisfied', work),
  ];
  const opened = after(complaint, opening, setting);
  const letter = issue(opened, escalationAcknowledgement(opened, setting), sentBy);
  const clock = opened.clocks[`stage-${n}`];
  const told: ComplaintEvent[] =
    clock === undefined
      ? []
      : [{ type: 'DueDateTold', clock: clock.id, due: clock.due.due, on: setting.today, whom: letter.to }];
  return [...opening, letter, ...told];
}

/** The stage that comes next: the one left unanswered, else the one after the last; the only stage of a procedure again. */
function nextOf(complaint: Complaint): number {
  const run = currentStage(complaint);
  if (run === null) return 1;
  return run.respondedOn === null ? run.n : Math.min(run.n + 1, complaint.procedure.stages.length);
}

/** The complaint as some events leave it. */
export const after = (
  complaint: Complaint,
  events: readonly ComplaintEvent[],
  setting: ComplaintSetting,
): Complaint =>
  events.reduce<Complaint>(
    (state, event) =>
      evolve(state, {
        event,
        version: state.version,
        at: setting.now,
        by: { id: setting.actor.id, name: setting.actor.name },
      }) as Complaint,
    complaint,
  );
