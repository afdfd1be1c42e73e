import { earlier, plusDays } from '#core/day.ts';
import { standingDue } from '#core/projection.ts';
import { clockIn } from '#core/rule-book.ts';
import { undecidedClocks } from '../clocks.ts';
import { type Complaint, mixedOpen, procedureState, providerOpen } from '../state.ts';
import { shadowDay } from './mixed.ts';
import { type Reading, running, type Wish } from './wish.ts';

/** What a manager or the system looks to, beside the handler’s own next duty. */
export const checkWishes = (complaint: Complaint, reading: Reading): Wish[] => [
  ...eightWeeksNear(complaint, reading),
  ...eightWeeksEnd(complaint),
  ...finalResponseWatch(complaint),
  ...shadow(complaint, reading),
  ...tellEightWeeks(complaint),
  ...performanceManager(complaint),
  ...undecidedDates(complaint),
];

/**
 * Six weeks without a full reply, and seven: the system says so on the day, and a manager then sees to it. It is no duty of
 * theirs before, so that their list is of what wants them now.
 */
function eightWeeksNear(complaint: Complaint, reading: Reading): Wish[] {
  const clock = complaint.clocks['reply-before-ice'];
  const ours = providerOpen(complaint) || !complaint.routed;
  if (clock?.stoppedOn !== null || !ours || complaint.eightWeekRouteOpenOn !== null) return [];
  const days = clockIn(reading.rules, 'clock.reply-before-ice')?.warnOn ?? [];
  const next = days.find((day) => day / 7 > complaint.weeksWarned);
  const warned = complaint.weeksWarned;
  return [
    ...(next === undefined
      ? []
      : [
          {
            id: 'eight-weeks-near',
            says: 'Warn that eight weeks are near',
            view: 'checks' as const,
            due: plusDays(clock.due.startsOn, next),
            owner: null,
            role: 'system' as const,
            command: 'eight-weeks-near',
          },
        ]),
    ...(warned === 0
      ? []
      : [
          {
            id: 'eight-weeks-warning',
            says: `See to it: ${warned === 6 ? 'six' : warned === 7 ? 'seven' : warned} weeks without a full reply`,
            view: 'checks' as const,
            due: clock.due.due,
            owner: null,
            role: 'manager' as const,
          },
        ]),
  ];
}

/** The system opens the way to ICE on the day after the eight weeks. */
function eightWeeksEnd(complaint: Complaint): Wish[] {
  const clock = complaint.clocks['reply-before-ice'];
  const ours = providerOpen(complaint) || !complaint.routed;
  if (clock?.stoppedOn !== null || !ours || complaint.eightWeekRouteOpenOn !== null) return [];
  return [
    {
      id: 'eight-weeks-passed',
      says: 'Eight weeks end',
      view: 'checks',
      due: plusDays(clock.due.due, 1),
      owner: null,
      role: 'system',
      command: 'eight-weeks-passed',
    },
  ];
}

/**
 * A first full reply stops the eight weeks. Whether a final one was meant is not certain, so that somebody still watches to the
 * same day while our procedure goes on (AMB-2).
 */
function finalResponseWatch(complaint: Complaint): Wish[] {
  const clock = complaint.clocks['reply-before-ice'];
  const under = ['stage-open', 'all-stages-complete', 'final-in-review'].includes(
    procedureState(complaint) ?? '',
  );
  if (clock?.how !== 'met' || !under || (complaint.provider?.finals.length ?? 0) > 0) return [];
  return [
    {
      id: 'final-response-watch',
      says: 'See that the final response goes before eight weeks end',
      view: 'checks',
      due: clock.due.due,
      owner: null,
      role: 'manager',
    },
  ];
}

/** Where Jobcentre Plus leads, the eight weeks only warn. */
function shadow(complaint: Complaint, reading: Reading): Wish[] {
  const clock = complaint.clocks['reply-before-ice'];
  const warn = clockIn(reading.rules, 'clock.reply-before-ice')?.warnOn?.at(-1);
  if (clock?.stoppedOn !== null || warn === undefined || !mixedOpen(complaint)) return [];
  return [
    {
      id: 'shadow',
      says: 'See that Jobcentre Plus answers before eight weeks',
      view: 'checks',
      due: shadowDay(complaint, reading) ?? plusDays(clock.due.startsOn, warn),
      owner: null,
      role: 'manager',
      command: 'ask-jcp',
    },
  ];
}

const tellEightWeeks = (complaint: Complaint): Wish[] =>
  running(complaint, 'tell-eight-weeks')
    ? [
        {
          id: 'tell-eight-weeks',
          says: 'Tell them the way to ICE is open',
          view: 'ice',
          clock: 'tell-eight-weeks',
          command: 'tell-eight-weeks',
        },
      ]
    : [];

const performanceManager = (complaint: Complaint): Wish[] =>
  complaint.tellPerformanceManager && complaint.performanceManagerToldOn === null
    ? [
        {
          id: 'performance-manager',
          says: 'Tell the Performance Manager',
          view: 'checks',
          due: complaint.recordedOn,
          role: 'manager',
          owner: null,
          command: 'tell-performance-manager',
        },
      ]
    : [];

const undecidedDates = (complaint: Complaint): Wish[] =>
  undecidedClocks(complaint).map((clock) => ({
    id: `decide-${clock.id}`,
    says: 'Decide which date stands',
    view: 'checks',
    due: earlier(clock.due.due, standingDue(clock)),
    role: 'manager',
    owner: null,
    command: 'decide-told-date',
  }));
