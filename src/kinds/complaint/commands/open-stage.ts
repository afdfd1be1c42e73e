import { z } from 'zod';
import type { Day } from '#core/day.ts';
import type { DueDate } from '#core/due-date.ts';
import type { Refusal } from '#core/refusal.ts';
import { independence } from '#guidance/complaint/checks/independence.ts';
import { oneLine, someDay } from '#kinds/inputs.ts';
import { refusalsOf } from '../checks.ts';
import { command } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
import { rowsOf } from '../gate.ts';
import { permitRefusal } from '../permits.ts';
import { notPermitted } from '../permitted.ts';
import { refusalOf } from '../refuse.ts';
import { type ComplaintSetting, type Staff, staffName } from '../setting.ts';
import { type Complaint, currentStage, procedureState } from '../state.ts';
import { stopClocks, type Work } from '../work.ts';
import { toSubcontractor } from './restricted/officer-to-officer.ts';

/** The clock of a stage opened on a day, unless it has been running since receipt. */
export function startStageClock(
  complaint: Complaint,
  n: number,
  on: Day,
  startEvent: string,
  work: Work,
): ComplaintEvent[] {
  const stage = complaint.procedure.stages[n - 1];
  if (stage === undefined || complaint.clocks[`stage-${n}`]?.stoppedOn === null) return [];
  return work.start({
    rule: 'clock.stage',
    id: `stage-${n}`,
    name: stage.name,
    startsOn: on,
    startEvent,
    published: stage.respond,
  });
}

/** The first stage’s clock as it opens: from the talk with them where the procedure counts from it, and that may be to come. */
function firstStageClock(complaint: Complaint, today: Day, work: Work): ComplaintEvent[] {
  if (complaint.procedure.stages[0]?.starts !== 'discussed')
    return startStageClock(complaint, 1, today, 'the stage opened', work);
  return complaint.elementsAgreedOn === null
    ? []
    : startStageClock(complaint, 1, complaint.elementsAgreedOn, 'you spoke with them', work);
}

/** Whoever is put in charge works here now and may do the work; what they were trained in and whom it is about are checks. */
export function handlerRefusals(handler: string, complaint: Complaint, setting: ComplaintSetting): Refusal[] {
  const found = setting.staff.get(handler);
  if (found?.active === true && permitRefusal('open-stage', found.roles) === null)
    return delivers(complaint, setting, found)
      ? toSubcontractor(complaint, setting, { worksFor: found.worksFor ?? null, at: 'handler' })
      : [notTheirs(found, complaint)];
  return [
    {
      code: 'complaint.no-such-handler',
      says:
        found === undefined
          ? 'Nobody of that name works here.'
          : found.active
            ? `${found.name} does not handle complaints.`
            : `${found.name} no longer works here.`,
      remedy: 'Choose somebody who handles complaints.',
      clauses: ['BP-A2-2.4', 'BP-A2-2.10'],
      at: 'handler',
    },
  ];
}

/** A sub-contractor’s handler takes what their own organisation delivers. */
const delivers = (complaint: Complaint, setting: ComplaintSetting, found: Staff): boolean =>
  notPermitted('open-stage', complaint, setting, found).every(({ code }) => code !== 'permit.relation');

const notTheirs = ({ name }: Staff, { deliveredBy }: Complaint): Refusal => ({
  code: 'complaint.no-such-handler',
  says: `${name} does not work for ${deliveredBy}, which delivers this.`,
  remedy: 'Choose somebody of theirs, or of the provider.',
  clauses: [],
  at: 'handler',
});

/** Opens the first stage with a handler: T3, also done while recording when a handler is named. */
export function openFirstStage(
  complaint: Complaint,
  handler: string,
  setting: ComplaintSetting,
  work: Work,
): ComplaintEvent[] {
  const checks = rowsOf('open-stage', setting)[0]?.then.checks ?? [];
  work.refuse(...refusalsOf(checks, { complaint, setting, input: { handler } }));
  work.refuse(...handlerRefusals(handler, complaint, setting));
  const stage = complaint.procedure.stages[0];
  return [
    { type: 'HandlerAssigned', handler, name: staffName(setting, handler) },
    {
      type: 'StageOpened',
      stage: 1,
      name: stage?.name ?? 'Stage 1',
      on: setting.today,
      because: 'routed',
      words: '',
    },
    ...firstStageClock(complaint, setting.today, work),
    ...stopClocks(complaint, ['take-on'], setting.today, 'met'),
  ];
}

export const openStage = command({
  name: 'open-stage',
  says: 'Take it on',
  schema: z.strictObject({ handler: oneLine.optional() }),
  form: {
    title: 'Take it on',
    about: 'The first stage opens, with somebody to handle it.',
    button: 'Open the stage',
    fields: [
      {
        name: 'handler',
        as: 'select',
        label: 'Who will handle it?',
        options: { from: 'handlers' },
        starts: 'me',
      },
    ],
  },
  emit: ({ complaint, input, setting, work }) =>
    openFirstStage(complaint, input.handler ?? setting.actor.id, setting, work),
});

export const assign = command({
  name: 'assign',
  says: 'Give it to somebody else',
  schema: z.strictObject({ handler: oneLine.refine((handler) => handler !== '', { error: 'missing' }) }),
  form: {
    title: 'Give it to somebody else',
    about: 'They see it in their work at once.',
    button: 'Give it to them',
    fields: [{ name: 'handler', as: 'select', label: 'Who will handle it?', options: { from: 'handlers' } }],
  },
  emit({ complaint, input, setting, work }) {
    work.refuse(
      ...refusalsOf(['complaint.handler-not-trained', ...independence.handler], {
        complaint,
        setting,
        input,
      }),
      ...handlerRefusals(input.handler, complaint, setting),
    );
    return [
      { type: 'HandlerAssigned', handler: input.handler, name: staffName(setting, input.handler) },
      ...stopClocks(complaint, ['take-on'], setting.today, 'met'),
    ];
  },
});

export const extendStage = command({
  name: 'extend-stage',
  says: 'Give the stage more time',
  schema: z.strictObject({ to: someDay, reason: oneLine, toldOn: someDay.optional() }),
  form: {
    title: 'Give the stage more time',
    about:
      'Only as far as the published procedure allows, before the day has passed, and the person is told.',
    button: 'Move the day',
    fields: [
      { name: 'to', as: 'day', label: 'New day' },
      { name: 'reason', as: 'text', label: 'Why is more time needed?' },
      { name: 'toldOn', as: 'day', label: 'When were they told?', starts: 'today' },
    ],
  },
  blocked(complaint, setting) {
    if (procedureState(complaint) !== 'stage-open')
      return noExtension(complaint, setting, 'No stage is open.');
    return extensionOf(complaint) === null ? noExtension(complaint, setting, notOurs) : [];
  },
  emit: ({ complaint, input, setting, work }) => extendRunningStage(complaint, input, setting, work),
});

const notOurs = 'Our published procedure does not allow this stage more time.';

/** The time the published procedure lets the open stage be given. */
const extensionOf = (complaint: Complaint) =>
  complaint.procedure.stages[(currentStage(complaint)?.n ?? 0) - 1]?.extension ?? null;

const noExtension = (complaint: Complaint, setting: ComplaintSetting, says: string): Refusal[] =>
  refusalOf(setting.rules, 'complaint.clock-not-extendable', complaint.pack, { says });

function extendRunningStage(
  complaint: Complaint,
  input: { to: Day; reason: string; toldOn?: Day | undefined },
  setting: ComplaintSetting,
  work: Work,
): ComplaintEvent[] {
  const run = currentStage(complaint);
  const id = `stage-${run?.n ?? 1}`;
  const clock = complaint.clocks[id];
  const allowed = extensionOf(complaint);
  const no = (says: string): ComplaintEvent[] => work.refuse(...noExtension(complaint, setting, says));
  if (clock === undefined || allowed === null) return no(notOurs);
  if (!setting.actor.roles.some((role) => role === allowed.role || role === 'manager'))
    return no(`Only a ${allowed.role} may give this stage more time.`);
  if (setting.today > clock.due.due) return no('The day has already passed, so it cannot be moved.');
  if (input.reason === '') return no('No reason is given.');
  const first = clock.moved[0]?.from ?? clock.due.due;
  const latest = work.due({
    rule: 'clock.stage',
    name: clock.name,
    startsOn: first,
    published: allowed.atMost,
  });
  if (latest !== null && input.to > latest.due)
    return no('That is further than our published procedure allows.');
  if (input.to <= clock.due.due) return no('The new day is not later than the one it has.');
  // A day agreed, and no longer a count: a holiday added later does not move it.
  const due: DueDate = {
    ...clock.due,
    due: input.to,
    limit: null,
    limitFrom: 'stated',
    nation: null,
    skipped: [],
    others: [{ name: 'Before it was given more time', on: clock.due.due }],
  };
  const whom = complaint.complainant.name || 'the complainant';
  return [
    { type: 'ClockMoved', clock: id, due, why: input.reason, kind: 'extended' },
    { type: 'DueDateTold', clock: id, due: input.to, on: input.toldOn ?? setting.today, whom },
  ];
}
