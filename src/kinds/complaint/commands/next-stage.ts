import type { Day } from '#core/day.ts';
import { refusalsOf } from '../checks.ts';
import type { ComplaintEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { issue } from '../letters/letter.ts';
import { escalationAcknowledgement } from '../letters/others.ts';
import { type ComplaintSetting, staffName } from '../setting.ts';
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
  const who = handler ?? goesOn(complaint, setting);
  if (who !== null) work.refuse(...handlerRefusals(who, complaint, setting));
  const opened: ComplaintEvent = {
    type: 'StageOpened',
    stage: n,
    name: stage?.name ?? `Stage ${n}`,
    on,
    because,
    words,
  };
  const opening: ComplaintEvent[] = [
    ...(who === null
      ? [
          { ...opened, unhandled: true as const },
          ...work.start({ rule: 'clock.take-on', name: 'Take it on', startsOn: on }),
        ]
      : [opened, { type: 'HandlerAssigned' as const, handler: who, name: staffName(setting, who) }]),
    ...startStageClock(complaint, n, on, 'they said they were not satisfied', work),
  ];
  const then = after(complaint, opening, setting);
  const letter = issue(then, escalationAcknowledgement(then, setting), sentBy);
  const clock = then.clocks[`stage-${n}`];
  const told: ComplaintEvent[] =
    clock === undefined
      ? []
      : [{ type: 'DueDateTold', clock: clock.id, due: clock.due.due, on: setting.today, whom: letter.to }];
  return [...opening, letter, ...told];
}

/**
 * Who goes on with it where nobody is named: whoever has it, unless they answered before. Then it waits for somebody new to
 * it, because what they say of an answer is heard whether there is anybody to take it on or not (BP-A2-3.5).
 */
function goesOn(complaint: Complaint, setting: ComplaintSetting): string | null {
  const handler = complaint.handler ?? setting.actor.id;
  const [barred] = refusalsOf(['complaint.handler-not-independent'], {
    complaint,
    setting,
    input: { handler },
  });
  return barred === undefined ? handler : null;
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
