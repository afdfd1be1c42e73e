import { z } from 'zod';
import type { Day } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { freeText, oneLine, someDay } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
import { refusalOf } from '../refuse.ts';
import { type Complaint, currentStage, isLastStage, procedureState } from '../state.ts';

const noStep: Refusal = {
  code: 'complaint.no-such-step',
  says: 'The open stage has no such step, or it is already done.',
  remedy: 'Choose a step that is still to do.',
  clauses: ['WP16-A3', 'CPA18-1c', 'AW-7.03a'],
  at: 'step',
};

/** What stands in the way of any step: no open stage, or none of its steps still to do. */
function noStepNow(complaint: Complaint): Refusal[] {
  if (!['stage-open', 'ice-revisit'].includes(procedureState(complaint) ?? ''))
    return [
      {
        ...noStep,
        code: 'complaint.not-at-this-point',
        says: 'Not now. No stage is open.',
        remedy: 'Open the stage first.',
      },
    ];
  const left = stepsOf(complaint).some(({ id }) => open(complaint, id));
  return left
    ? []
    : [{ ...noStep, says: 'The open stage has no step still to do.', remedy: 'Nothing needs doing.' }];
}

const stepsOf = (complaint: Complaint) =>
  complaint.procedure.stages[(currentStage(complaint)?.n ?? 0) - 1]?.steps ?? [];

/** Required steps still to do besides one. */
function leftAfter(complaint: Complaint, step: string): number {
  const run = currentStage(complaint);
  return stepsOf(complaint).filter(
    (candidate) =>
      candidate.required &&
      candidate.id !== step &&
      !run?.done.includes(candidate.id) &&
      run?.leftOut[candidate.id] === undefined,
  ).length;
}

const open = (complaint: Complaint, step: string): boolean => {
  const run = currentStage(complaint);
  const known = stepsOf(complaint).some((candidate) => candidate.id === step);
  return run !== null && known && !run.done.includes(step) && run.leftOut[step] === undefined;
};

export const completeStep = command({
  name: 'complete-step',
  says: 'Record a step as done',
  schema: z.strictObject({ step: oneLine, on: someDay.optional(), note: freeText.default('') }),
  form: {
    title: 'A step is done',
    about: 'Each step of the published procedure is done, or left out with a reason, before a response goes.',
    button: 'Save',
    fields: [
      { name: 'step', as: 'select', label: 'Which step?', options: { from: 'steps' } },
      { name: 'on', as: 'day', label: 'When was it done?', starts: 'today' },
      { name: 'note', as: 'textarea', label: 'What came of it?', optional: true },
    ],
  },
  blocked: noStepNow,
  emit({ complaint, input, setting, work }) {
    const run = currentStage(complaint);
    if (run === null || !open(complaint, input.step)) return work.refuse(noStep);
    return [
      { type: 'StepDone', stage: run.n, step: input.step, on: input.on ?? setting.today, note: input.note },
      ...allDone(complaint, input.step, setting.today),
    ];
  },
});

export const leaveOutStep = command({
  name: 'leave-out-step',
  says: 'Leave a step out',
  schema: z.strictObject({ step: oneLine, reason: freeText.default('') }),
  form: {
    title: 'Leave a step out',
    about: 'A step may be left out only with a reason, which is kept and shown.',
    button: 'Leave it out',
    fields: [
      { name: 'step', as: 'select', label: 'Which step?', options: { from: 'steps' } },
      { name: 'reason', as: 'textarea', label: 'Why is it not needed?' },
    ],
  },
  blocked: noStepNow,
  emit({ complaint, input, setting, work }) {
    const run = currentStage(complaint);
    if (run === null || !open(complaint, input.step)) return work.refuse(noStep);
    if (input.reason === '')
      work.refuse(
        ...refusalOf(setting.rules, 'complaint.skip-without-reason', complaint.pack, { at: 'reason' }),
      );
    return [
      { type: 'StepLeftOut', stage: run.n, step: input.step, reason: input.reason },
      ...allDone(complaint, input.step, setting.today),
    ];
  },
});

/** The last step of the last stage completes them all (T7). */
const allDone = (complaint: Complaint, step: string, on: Day): ComplaintEvent[] =>
  procedureState(complaint) === 'stage-open' && isLastStage(complaint) && leftAfter(complaint, step) === 0
    ? [{ type: 'AllStagesCompleted', on }]
    : [];
