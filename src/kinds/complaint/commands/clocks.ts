import { z } from 'zod';
import { isNotLoaded } from '#core/calendar.ts';
import { plusDays } from '#core/day.ts';
import { countedFrom, type DueDate } from '#core/due-date.ts';
import { clockIn } from '#core/rule-book.ts';
import { oneLine, someLine } from '#kinds/inputs.ts';
import { standing } from '../ask/told-date.ts';
import { command } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
import { issue } from '../letters/letter.ts';
import { eightWeekNotice } from '../letters/others.ts';
import { refusalOf } from '../refuse.ts';
import type { ComplaintSetting } from '../setting.ts';
import type { Complaint } from '../state.ts';
import { calendarNotLoaded, stopClocks } from '../work.ts';

/** Nobody pauses a clock: the command exists so that whoever tries is told why not. */
export const pauseClock = command({
  name: 'pause-clock',
  says: 'Pause the eight weeks',
  schema: z.strictObject({ clock: oneLine.default('reply-before-ice'), reason: oneLine.default('') }),
  form: {
    title: 'Pause a clock',
    about: 'The guidance has no pause.',
    button: 'Pause',
    fields: [{ name: 'reason', as: 'text', label: 'Why?' }],
  },
  blocked: (complaint, setting) => refusalOf(setting.rules, 'complaint.no-clock-pauses', complaint.pack),
  emit: ({ complaint, input, setting }) => stopClocks(complaint, [input.clock], setting.today, 'stopped'),
});

/** Giving a clock more time, where some source allows it; the eight weeks and the six months never. */
export const extendClock = command({
  name: 'extend-clock',
  says: 'Give the eight weeks more time',
  schema: z.strictObject({ clock: oneLine.default('reply-before-ice'), reason: oneLine.default('') }),
  form: {
    title: 'Give a clock more time',
    about: 'No source lengthens this clock.',
    button: 'Move the day',
    fields: [{ name: 'reason', as: 'text', label: 'Why?' }],
  },
  blocked: (complaint, setting) =>
    refusalOf(setting.rules, 'complaint.clock-not-extendable', complaint.pack, {
      says: 'Never. The guidance gives no more time.',
      remedy: 'Let it run, and tell them if the answer will be late.',
    }),
  emit: ({ complaint, input }) => {
    const clock = complaint.clocks[input.clock];
    return clock === undefined
      ? []
      : [{ type: 'ClockMoved', clock: clock.id, due: clock.due, why: input.reason, kind: 'extended' }];
  },
});

/**
 * After a holiday was proclaimed: every running clock counted in working days is counted again. What moved is an event with
 * both dates; a date already told stands until somebody decides (clock.told-date).
 */
export const recomputeClocks = command({
  name: 'recompute-clocks',
  says: 'Work the dates out again',
  whenClosed: true,
  schema: z.strictObject({ why: someLine }),
  form: {
    title: 'Work the dates out again',
    about: 'After a holiday was added.',
    button: 'Work them out',
    fields: [{ name: 'why', as: 'text', label: 'Why?' }],
  },
  emit({ complaint, input, setting, work }) {
    const events: ComplaintEvent[] = [];
    for (const clock of Object.values(complaint.clocks)) {
      const { due } = clock;
      if (clock.stoppedOn !== null || due.nation === null || due.limit === null) continue;
      const counted = countedFrom(due.startsOn, due.limit, setting.calendars[due.nation]);
      if (isNotLoaded(counted)) {
        work.refuse(calendarNotLoaded(counted.notLoaded.year));
        continue;
      }
      if (counted.due === due.due) continue;
      const again: DueDate = { ...due, ...counted };
      events.push({ type: 'ClockMoved', clock: clock.id, due: again, why: input.why, kind: 'recomputed' });
    }
    return events;
  },
});

/** Of a date told and one worked out later, somebody decides which stands. */
export const decideToldDate = command({
  name: 'decide-told-date',
  says: 'Decide which date stands',
  schema: z.strictObject({ clock: oneLine, stands: z.enum(['told', 'recomputed']), reason: someLine }),
  form: {
    title: 'Which date stands?',
    about:
      'A holiday was added after a date was told. If the new date is later and you use it, they must be told.',
    button: 'Decide',
    fields: [
      { name: 'clock', as: 'hidden', label: 'Clock' },
      {
        name: 'stands',
        as: 'radios',
        label: 'Which date stands?',
        options: [
          { value: 'told', label: 'The date they were told' },
          { value: 'recomputed', label: 'The date worked out again' },
        ],
      },
      { name: 'reason', as: 'text', label: 'Why?' },
    ],
  },
  emit({ complaint, input, work }) {
    const clock = complaint.clocks[input.clock];
    if (clock?.told == null || !standing(clock.told.due, clock.due.due).listedForDecision)
      return work.refuse({
        code: 'complaint.nothing-to-decide',
        says: 'This clock has no told date that differs.',
        remedy: 'Nothing needs deciding.',
        clauses: ['WP16-A4', 'BP-A2-3.2'],
        at: 'clock',
      });
    // The day told is a day given, and no longer a count: no later holiday moves it.
    const due: DueDate =
      input.stands === 'told'
        ? {
            ...clock.due,
            due: clock.told.due,
            limit: null,
            limitFrom: 'stated',
            nation: null,
            skipped: [],
            others: [{ name: 'Worked out again', on: clock.due.due }],
          }
        : clock.due;
    return [{ type: 'ClockMoved', clock: clock.id, due, why: input.reason, kind: 'decided' }];
  },
});

/** Before the eight weeks end: done by the system on the days the rule warns on, so that somebody sees to it in time. */
export const eightWeeksNear = command({
  name: 'eight-weeks-near',
  says: 'Eight weeks are near',
  schema: z.strictObject({}),
  form: { title: 'Eight weeks are near', about: 'A manager is warned.', button: 'Save', fields: [] },
  blocked: (complaint, setting) =>
    warningFor(complaint, setting) === null
      ? [
          {
            code: 'complaint.eight-weeks-not-near',
            says: 'Not now. There is nothing to warn of.',
            remedy: 'Wait for the day.',
            clauses: ['WP16-A6', 'CPA18-1f'],
          },
        ]
      : [],
  emit: ({ complaint, setting }) => {
    const weeks = warningFor(complaint, setting);
    return weeks === null ? [] : [{ type: 'EightWeeksNear', on: setting.today, weeks }];
  },
});

/** The weeks of the latest warning whose day has come and of which nobody has been warned; null where there is none. */
function warningFor(complaint: Complaint, { rules, today }: ComplaintSetting): number | null {
  const clock = complaint.clocks['reply-before-ice'];
  // As long as the duty stands: one that comes back late is warned of on the night the way to ICE opens.
  if (clock === undefined || clock.stoppedOn !== null || complaint.eightWeekRouteOpenOn !== null) return null;
  const days = clockIn(rules, 'clock.reply-before-ice')?.warnOn ?? [];
  const reached = days.findLast((day) => today >= plusDays(clock.due.startsOn, day));
  return reached === undefined || reached / 7 <= complaint.weeksWarned ? null : reached / 7;
}

/** T11: done by the system overnight, as a clerk would. */
export const eightWeeksPassed = command({
  name: 'eight-weeks-passed',
  says: 'Eight weeks have passed',
  schema: z.strictObject({}),
  form: { title: 'Eight weeks have passed', about: 'The way to ICE opens.', button: 'Save', fields: [] },
  blocked: (complaint, setting) => {
    const clock = complaint.clocks['reply-before-ice'];
    const passed =
      clock !== undefined &&
      clock.stoppedOn === null &&
      setting.today > clock.due.due &&
      complaint.eightWeekRouteOpenOn === null;
    return passed
      ? []
      : [
          {
            code: 'complaint.eight-weeks-not-passed',
            says: 'Not now. Eight weeks have not passed without a full reply.',
            remedy: 'Wait for the day.',
            clauses: ['WP16-A6', 'CPA18-1f'],
          },
        ];
  },
  emit: ({ setting, work }) => [
    { type: 'EightWeekRouteOpened', on: setting.today },
    ...work.start({
      rule: 'clock.tell-eight-weeks',
      name: 'Tell them the way to ICE is open',
      startsOn: setting.today,
    }),
  ],
});

export const tellEightWeeks = command({
  name: 'tell-eight-weeks',
  says: 'Tell them the way to ICE is open',
  schema: z.strictObject({ sentBy: oneLine.default('post') }),
  form: {
    title: 'Tell them the way to ICE is open',
    about: 'A letter says that eight weeks have passed, that we are sorry, and how to go to ICE.',
    button: 'Send the letter',
    fields: [
      {
        name: 'sentBy',
        as: 'radios',
        label: 'How does it go?',
        starts: 'post',
        options: [
          { value: 'post', label: 'Post' },
          { value: 'email', label: 'Email' },
        ],
      },
    ],
  },
  blocked: (complaint) =>
    complaint.eightWeekRouteOpenOn === null || complaint.toldEightWeeksOn !== null
      ? [
          {
            code: 'complaint.eight-weeks-not-passed',
            says: 'Not now. Eight weeks have not passed without a full reply, or they have been told.',
            remedy: 'Nothing needs telling.',
            clauses: ['WP16-A6', 'CPA18-1f'],
          },
        ]
      : [],
  emit: ({ complaint, input, setting }) => [
    issue(complaint, eightWeekNotice(complaint, setting), input.sentBy),
    ...stopClocks(complaint, ['tell-eight-weeks'], setting.today, 'met'),
  ],
});

/** T16: done by the system when the six months are over. */
export const windowPassed = command({
  name: 'window-passed',
  says: 'The six months have ended',
  schema: z.strictObject({}),
  form: {
    title: 'The six months have ended',
    about: 'The window is closed. ICE may still take the complaint.',
    button: 'Save',
    fields: [],
  },
  blocked: (complaint, setting) => {
    const clock = complaint.clocks['ice-window'];
    return clock !== undefined && clock.stoppedOn === null && setting.today > clock.due.due
      ? []
      : [
          {
            code: 'complaint.window-not-passed',
            says: 'Not now. The six months are not over.',
            remedy: 'Wait for the day.',
            clauses: ['WP16-I1', 'CPA18-27'],
          },
        ];
  },
  emit: ({ complaint, setting }) => [
    {
      type: 'LimbEnded',
      limb: 'provider',
      state: 'window-closed',
      satisfied: 'unknown',
      on: setting.today,
      why: 'The six months ended without a word from ICE.',
    },
    ...stopClocks(complaint, ['ice-window'], setting.today, 'stopped'),
  ],
});
