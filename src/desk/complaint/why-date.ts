import { type Calendar, holidayOn, isNotLoaded } from '#core/calendar.ts';
import { type ClauseId, sourceOf } from '#core/citation.ts';
import type { Day, Moment } from '#core/day.ts';
import { inShort } from '#core/day-in-words.ts';
import { type DueDate, lastDay } from '#core/due-date.ts';
import { nationNames, nations } from '#core/nation.ts';
import { periodInWords } from '#core/period.ts';
import type { Clock } from '#core/projection.ts';
import type { ClockRule } from '#core/rule.ts';
import { clockIn } from '#core/rule-book.ts';
import { editionOf } from '#guidance/sources.ts';
import { clocksOf } from '#kinds/complaint/clocks.ts';
import { procedureEdition } from '#kinds/complaint/procedure.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import { personOf } from '#kinds/complaint/standing.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import { timelineOf } from '#kinds/complaint/timeline.ts';
import type { Desk } from '../desk.ts';
import type { historyOf } from '../history.ts';
import type { Person } from '../sign-in/person.ts';
import { loadCase } from './open-case.ts';

/** Why each clock of a case ends on the day it does: everything their pages say, in plain data. */
export interface WhyDates {
  readonly reference: string;
  readonly person: string;
  readonly today: Day;
  readonly clocks: readonly WhyDate[];
}

export interface WhyDate {
  readonly clock: Clock;
  /** The calendar the clock is read by: of the nation it counts in, or of the contract's. */
  readonly calendar: Calendar;
  /** The rule in a sentence, and what follows when it is missed; null for a rule that is no longer held. */
  readonly rule: { readonly id: string; readonly says: string; readonly ifMissed: string } | null;
  readonly clauses: readonly ClauseId[];
  /** The edition of the document those clauses stand in; the clock's own where it rests on none. */
  readonly edition: string;
  readonly whyThisEdition: string;
  /** The provider's own published time where the clock rests on one, else empty. */
  readonly timescale: string;
  /** When it was worked out, by whom, and the entry of the timeline that began it. */
  readonly began: {
    readonly at: Moment;
    readonly by: string;
    readonly entry: { readonly title: string; readonly version: number } | null;
  } | null;
  readonly pauses: string;
  readonly extensions: string;
  /** The same count by the bank holidays of other nations, where they come to another day. */
  readonly elsewhere: readonly { readonly nation: string; readonly on: Day; readonly because: string }[];
}

/** The reasons of every clock of a case; null when there is no such case. */
export async function whyDates(desk: Desk, person: Person, reference: string): Promise<WhyDates | null> {
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { complaint, history, setting } = found;
  return {
    reference: complaint.reference,
    person: personOf(complaint),
    today: setting.today,
    clocks: clocksOf(complaint).map((clock) => explained(clock, complaint, history, setting)),
  };
}

type History = ReturnType<typeof historyOf>;

function explained(clock: Clock, complaint: Complaint, history: History, setting: ComplaintSetting): WhyDate {
  const { due } = clock;
  const rule = setting.rules.rules.has(clock.rule) ? clockIn(setting.rules, clock.rule) : null;
  return {
    clock,
    calendar: setting.calendars[due.nation ?? complaint.contract.nation],
    rule: rule === null ? null : { id: rule.id, says: rule.says, ifMissed: rule.ifMissed },
    clauses: due.clauses,
    edition: editionBehind(due),
    whyThisEdition: whyThisEdition(due, complaint, setting.today),
    timescale: timescaleOf(clock, complaint),
    began: beganWith(clock, history),
    pauses: 'None. Nothing in the rule allows one',
    extensions: extensionsOf(clock, rule, complaint),
    elsewhere: elsewhere(due, setting),
  };
}

function editionBehind({ clauses, edition }: DueDate): string {
  const [first] = clauses;
  return first === undefined ? edition : editionOf(sourceOf(first)).title;
}

/** What was recorded at the moment the clock began: among it the entry that tells why. */
function beganWith({ id, due }: Clock, history: History): WhyDate['began'] {
  const started = history.findLast(({ event }) => event.type === 'ClockStarted' && event.clock === id);
  if (started === undefined) return null;
  const together = timelineOf(history.filter(({ at }) => at === started.at));
  const entry =
    together.find((each) => each.key && each.on === due.startsOn) ??
    together.find((each) => each.key) ??
    together.at(-1);
  return {
    at: started.at,
    by: started.by.name,
    entry: entry === undefined ? null : { title: entry.title, version: entry.version },
  };
}

function whyThisEdition(due: DueDate, complaint: Complaint, today: Day): string {
  if (due.limitFrom === 'local') return 'No source gives a time, so our own target counts';
  if (due.limitFrom === 'law') return 'No source gives a time, so the law counts';
  if (due.limitFrom === 'stated') return 'The day was stated, so nothing was counted';
  return `In force on ${inShort(complaint.receivedOn, today)}, when the complaint came in`;
}

/** "Review: 15 working days. Sandpiper Works procedure, version 3, from Mon 1 January 2018". */
function timescaleOf({ due, id }: Clock, { procedure }: Complaint): string {
  if (due.limitFrom !== 'procedure' || due.limit === null) return '';
  const stage = procedure.stages[stageOf(id) - 1];
  const length = periodInWords(due.limit);
  const named = stage === undefined ? length : `${stage.name}: ${length}`;
  return `${named}. ${procedureEdition(procedure)}, from ${inShort(procedure.from as Day)}`;
}

/** The number in "stage-2"; 0 for any other clock. */
const stageOf = (clock: string): number => Number(/^stage-(\d+)$/.exec(clock)?.[1] ?? 0);

function extensionsOf({ id }: Clock, rule: ClockRule | null, { procedure }: Complaint): string {
  switch (rule?.extend ?? 'never') {
    case 'never':
      return 'None. Nothing in the rule allows one';
    case 'in-writing-by-ice':
      return 'Only ICE may give more time, in writing';
    case 'by-law':
      return 'Once, as far as the law allows, if they are told why in time';
    case 'by-agreement':
      return 'The day may be moved if they are told, and why';
    case 'published-procedure': {
      const n = stageOf(id);
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
    const on = other === nation ? due.due : lastDay(startsOn, limit, calendars[other]);
    if (isNotLoaded(on) || on === due.due) return [];
    const because = difference(due, on, calendars[nation], calendars[other]);
    return [{ nation: nationNames[other], on, because }];
  });
}

/** A day that is a holiday in one nation and not in the other, among those counted. */
function difference(due: DueDate, on: Day, here: Calendar, there: Calendar): string {
  const until = on > due.due ? on : due.due;
  const onlyIn = (calendar: Calendar, other: Calendar): string[] =>
    calendar.holidays
      .filter((holiday) => holiday.on > due.startsOn && holiday.on <= until)
      .filter((holiday) => holidayOn(other, holiday.on) === undefined)
      .map(({ title }) => title);
  const [openThere] = onlyIn(here, there);
  if (openThere !== undefined) return `${openThere} is a working day there.`;
  const [shutThere] = onlyIn(there, here);
  return shutThere === undefined ? '' : `${shutThere} is a holiday there.`;
}

/** The reason of one clock, with the case it belongs to; null when there is no such case or clock. */
export async function whyDate(
  desk: Desk,
  person: Person,
  reference: string,
  clock: string,
): Promise<(WhyDate & Omit<WhyDates, 'clocks'>) | null> {
  const all = await whyDates(desk, person, reference);
  const found = all?.clocks.find((why) => why.clock.id === clock);
  return all === null || found === undefined
    ? null
    : { ...found, reference: all.reference, person: all.person, today: all.today };
}
