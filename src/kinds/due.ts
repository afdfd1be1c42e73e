import { type Calendar, type CalendarNotLoaded, isNotLoaded } from '#core/calendar.ts';
import type { Day } from '#core/day.ts';
import { countedAndRolled, countedFrom, type DueDate } from '#core/due-date.ts';
import type { Period } from '#core/period.ts';
import type { ClockRule } from '#core/rule.ts';
import type { Pack } from '#guidance/programmes.ts';
import { type ContractExtract, type GoverningLimit, limitFor } from './limit.ts';

/** What a clock is started with. */
export interface ClockStart {
  readonly pack: Pack;
  readonly calendar: Calendar;
  readonly startsOn: Day;
  /** In words; the rule’s own words when left out. */
  readonly startEvent?: string;
  readonly extracts?: readonly ContractExtract[];
  /** Dates somebody stated; where they disagree, the earliest counts. */
  readonly stated?: readonly Day[];
  /** The provider’s published time, or its own target, for clocks that rest on one. */
  readonly published?: { readonly period: Period; readonly edition: string };
}

/** The due date with the other dates that were weighed against it. */
export interface Weighed {
  readonly date: DueDate;
  /** The day the period alone would give, where a stated date was weighed against it. */
  readonly byPeriod: Day | null;
  /** A stated date later than the one that governs, where the rule keeps it as the outer date. */
  readonly outer: Day | null;
  readonly conflicts: readonly string[];
}

/**
 * When a clock ends. Null when the rule does not apply under the pack, or rests on a published time that was not given;
 * `CalendarNotLoaded` when the count runs into a year whose bank holidays are not loaded.
 */
export function dueFor(rule: ClockRule, start: ClockStart): Weighed | CalendarNotLoaded | null {
  const governing = limitFor(rule, start.pack, start.extracts);
  if (governing === null) return null;
  const { limit } = governing;
  const own = governing.from === 'local' || governing.from === 'law';
  const local = own && start.published !== undefined;
  const period = limit.kind === 'published' || local ? start.published?.period : limit.period;
  if (period === undefined) return null;
  const count = rule.rolls === true ? countedAndRolled : countedFrom;
  const counted = count(start.startsOn, period, start.calendar);
  if (isNotLoaded(counted)) return counted;
  const byPeriod: DueDate = {
    ...counted,
    startEvent: start.startEvent ?? rule.starts,
    limitFrom: local ? 'local' : governing.from,
    rule: rule.id,
    clauses: governing.clauses,
    edition: editionOf(rule, governing, start),
  };
  const plain: Weighed = { date: byPeriod, byPeriod: null, outer: null, conflicts: governing.conflicts };
  const stated = [...(start.stated ?? [])].sort()[0];
  if (limit.kind !== 'stated-or' || stated === undefined)
    return { ...plain, byPeriod: limit.kind === 'stated-or' ? counted.due : null };
  return weigh(byPeriod, stated, limit.later === 'outer', governing.conflicts);
}

/** What is relied on: the published procedure where its time is, or where the provider set a time of its own in place of a law's. */
function editionOf(
  { law }: ClockRule,
  { limit, edition }: GoverningLimit,
  { published }: ClockStart,
): string {
  const relied = limit.kind === 'published' || law !== undefined;
  return relied ? (published?.edition ?? edition) : edition;
}

function weigh(byPeriod: DueDate, stated: Day, keepOuter: boolean, conflicts: readonly string[]): Weighed {
  if (stated < byPeriod.due)
    return {
      date: {
        ...byPeriod,
        due: stated,
        limit: null,
        limitFrom: 'stated',
        nation: null,
        skipped: [],
        others: [{ name: 'Counted by the guidance', on: byPeriod.due }],
      },
      byPeriod: byPeriod.due,
      outer: null,
      conflicts,
    };
  const later = stated > byPeriod.due;
  return {
    date: later
      ? {
          ...byPeriod,
          others: [{ name: keepOuter ? 'Stated, kept as the outer date' : 'Stated', on: stated }],
        }
      : byPeriod,
    byPeriod: byPeriod.due,
    outer: later && keepOuter ? stated : null,
    conflicts,
  };
}
