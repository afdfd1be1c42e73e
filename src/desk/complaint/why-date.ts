import { type Calendar, holidayOn, isNotLoaded } from '#core/calendar.ts';
import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import { inShort, inWords } from '#core/day-in-words.ts';
import { type DueDate, lastDay } from '#core/due-date.ts';
import { nationNames, nations } from '#core/nation.ts';
import { periodInWords } from '#core/period.ts';
import type { Clock } from '#core/projection.ts';
import type { ClockRule } from '#core/rule.ts';
import { clockIn } from '#core/rule-book.ts';
import { clocksOf } from '#kinds/complaint/clocks.ts';
import { procedureEdition } from '#kinds/complaint/procedure.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import { personOf } from '#kinds/complaint/standing.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import type { Desk } from '../desk.ts';
import type { historyOf } from '../history.ts';
import type { Person } from '../sign-in/person.ts';
import { loadCase } from './open-case.ts';

/** Why a clock of a case ends on the day it does: everything its page says, in plain data. */
export interface WhyDate {
  readonly reference: string;
  readonly person: string;
  readonly clock: Clock;
  readonly today: Day;
  readonly calendar: Calendar;
  /** The rule in a sentence; null for a clock whose rule is no longer held. */
  readonly rule: Pick<ClockRule, 'says' | 'ifMissed'> | null;
  readonly clauses: readonly ClauseId[];
  readonly whyThisEdition: string;
  /** The provider's own published time where the clock rests on one, else empty. */
  readonly timescale: string;
  /** When it was worked out, and by what was recorded. */
  readonly began: { readonly at: string; readonly by: string; readonly version: number } | null;
  readonly pauses: string;
  readonly extensions: string;
  /** The same count by the bank holidays of other nations, where they come to another day. */
  readonly elsewhere: readonly { readonly nation: string; readonly on: Day; readonly because: string }[];
}

/** The explanation of one clock, or of every clock of a case; null when there is no such case or clock. */
export async function whyDate(
  desk: Desk,
  person: Person,
  reference: string,
  clock: string,
): Promise<WhyDate | null> {
  const all = await whyDates(desk, person, reference);
  return all?.find((why) => why.clock.id === clock) ?? null;
}

export async function whyDates(desk: Desk, person: Person, reference: string): Promise<WhyDate[] | null> {
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { complaint, history, setting } = found;
  return clocksOf(complaint).map((clock) => explained(clock, complaint, history, setting));
}

function explained(
  clock: Clock,
  complaint: Complaint,
  history: ReturnType<typeof historyOf>,
  setting: ComplaintSetting,
): WhyDate {
  const rule = setting.rules.rules.has(clock.rule) ? clockIn(setting.rules, clock.rule) : null;
  const started = history.findLast(({ event }) => event.type === 'ClockStarted' && event.clock === clock.id);
  return {
    reference: complaint.reference,
    person: personOf(complaint),
    clock,
    today: setting.today,
    calendar: setting.calendars[clock.due.nation ?? complaint.contract.nation],
    rule: rule === null ? null : { says: rule.says, ifMissed: rule.ifMissed },
    clauses: clock.due.clauses,
    whyThisEdition: whyThisEdition(clock.due, complaint, setting),
    timescale: timescaleOf(clock, complaint),
    began: started === undefined ? null : { at: started.at, by: started.by.name, version: started.version },
    pauses: 'None. Nothing in the rule allows one',
    extensions: extensionsOf(clock, rule, complaint),
    elsewhere: elsewhere(clock.due, setting),
  };
}

function whyThisEdition(due: DueDate, complaint: Complaint, { today }: ComplaintSetting): string {
  const received = inShort(complaint.receivedOn, today);
  if (due.limitFrom === 'local') return 'No source gives a time, so our own target counts';
  if (due.limitFrom === 'stated') return 'The day was stated, so nothing was counted';
  return `In force on ${received}, when the complaint came in`;
}

/** "Review: 15 working days. Sandpiper Works procedure, version 3, from 1 January 2018". */
function timescaleOf({ due, id }: Clock, { procedure }: Complaint): string {
  if (due.limitFrom !== 'procedure' || due.limit === null) return '';
  const n = /^stage-(\d+)$/.exec(id)?.[1];
  const stage = n === undefined ? undefined : procedure.stages[Number(n) - 1];
  const length = periodInWords(due.limit);
  const named = stage === undefined ? length : `${stage.name}: ${length}`;
  return `${named}. ${procedureEdition(procedure)}, from ${inWords(procedure.from as Day)
    .split(' ')
    .slice(1)
    .join(' ')}`;
}

function extensionsOf({ id }: Clock, rule: ClockRule | null, { procedure }: Complaint): string {
  switch (rule?.extend ?? 'never') {
    case 'never':
      return 'None. Nothing in the rule allows one';
    case 'in-writing-by-ice':
      return 'Only ICE may give more time, in writing';
    case 'by-agreement':
      return 'The day may be moved if they are told, and why';
    case 'published-procedure': {
      const n = Number(/^stage-(\d+)$/.exec(id)?.[1] ?? 0);
      const extension = procedure.stages[n - 1]?.extension ?? null;
      return extension === null
        ? `None. Our procedure does not allow one${n === 0 ? '' : ` at stage ${n}`}`
        : `A ${extension.role} may give up to ${periodInWords(extension.atMost)} more, before the day has passed`;
    }
  }
}

/** Where the bank holidays of another nation would make another day of it. */
function elsewhere(due: DueDate, { calendars }: ComplaintSetting): WhyDate['elsewhere'] {
  const { limit, nation, startsOn } = due;
  if (nation === null || limit === null) return [];
  return nations.flatMap((other) => {
    if (other === nation) return [];
    const on = lastDay(startsOn, limit, calendars[other]);
    if (isNotLoaded(on) || on === due.due) return [];
    return [
      { nation: nationNames[other], on, because: because(due, on, calendars[nation], calendars[other]) },
    ];
  });
}

/** The days that are a holiday in one nation and not in the other, among those counted. */
function because(due: DueDate, on: Day, here: Calendar, there: Calendar): string {
  const until = on > due.due ? on : due.due;
  const within = (calendar: Calendar, other: Calendar): string[] =>
    calendar.holidays
      .filter((holiday) => holiday.on > due.startsOn && holiday.on <= until)
      .filter((holiday) => holidayOn(other, holiday.on) === undefined)
      .map(({ title }) => title);
  const [openThere] = within(here, there);
  if (openThere !== undefined) return `${openThere} is a working day there.`;
  const [shutThere] = within(there, here);
  return shutThere === undefined ? '' : `${shutThere} is a holiday there.`;
}
