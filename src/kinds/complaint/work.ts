import { type Calendar, isNotLoaded } from '#core/calendar.ts';
import type { Day } from '#core/day.ts';
import type { DueDate } from '#core/due-date.ts';
import type { Period } from '#core/period.ts';
import type { Refusal } from '#core/refusal.ts';
import { clockIn } from '#core/rule-book.ts';
import { type PackId, packs } from '#guidance/programmes.ts';
import { dueFor } from '#kinds/due.ts';
import type { EventOf } from './events.ts';
import type { ContractFacts } from './facts.ts';
import { type Procedure, procedureEdition } from './procedure.ts';
import type { ComplaintSetting } from './setting.ts';
import type { Complaint } from './state.ts';

/** What of a decision’s setting clocks need. */
type Deciding = Pick<ComplaintSetting, 'rules' | 'calendars'>;

/** What a clock needs to know of the case it belongs to. */
export interface Grounding {
  readonly pack: PackId;
  readonly contract: ContractFacts;
  readonly procedure: Pick<Procedure, 'title' | 'version' | 'targets'>;
}

export interface ClockWish {
  /** The rule’s id. */
  readonly rule: string;
  /** The clock’s id in the case; the rule’s id without its prefix when left out. */
  readonly id?: string;
  readonly name: string;
  readonly startsOn: Day;
  readonly startEvent?: string;
  readonly stated?: readonly Day[];
  /** A published time of this very clock (a stage’s, a promise’s). */
  readonly published?: Period;
}

/**
 * What a command does while it decides: start and stop clocks, and gather what cannot be. A refusal gathered here undoes
 * the whole command.
 */
export class Work {
  readonly refusals: Refusal[] = [];
  readonly #setting: Deciding;
  readonly #grounding: Grounding;

  constructor(setting: Deciding, grounding: Grounding) {
    this.#setting = setting;
    this.#grounding = grounding;
  }

  get calendar(): Calendar {
    return this.#setting.calendars[this.#grounding.contract.nation];
  }

  refuse(...refusals: readonly Refusal[]): never[] {
    this.refusals.push(...refusals);
    return [];
  }

  /** The due date of a clock, or null where its rule does not apply or was left out. */
  due(wish: ClockWish): DueDate | null {
    const rule = clockIn(this.#setting.rules, wish.rule);
    if (rule === null) return null;
    const { pack, contract, procedure } = this.#grounding;
    const own = wish.published ?? procedure.targets[wish.rule];
    const weighed = dueFor(rule, {
      pack: packs[pack],
      calendar: this.calendar,
      startsOn: wish.startsOn,
      extracts: contract.extracts,
      ...(wish.startEvent === undefined ? {} : { startEvent: wish.startEvent }),
      ...(wish.stated === undefined ? {} : { stated: wish.stated }),
      ...(own === undefined ? {} : { published: { period: own, edition: procedureEdition(procedure) } }),
    });
    if (weighed === null) return null;
    if (!isNotLoaded(weighed)) return weighed.date;
    this.refuse(calendarNotLoaded(weighed.notLoaded.year));
    return null;
  }

  start(wish: ClockWish): EventOf<'ClockStarted'>[] {
    return this.#started(wish, this.due(wish));
  }

  /** Starts a clock that ends on a day somebody has stated or agreed; on our own target where nobody has. */
  startBy(wish: ClockWish, by: Day | null): EventOf<'ClockStarted'>[] {
    const own = this.due(wish);
    if (own === null || by === null) return this.#started(wish, own);
    return this.#started(wish, {
      ...own,
      due: by,
      limit: null,
      limitFrom: 'stated',
      nation: null,
      skipped: [],
      others: [{ name: 'Our own target', on: own.due }],
    });
  }

  #started(wish: ClockWish, due: DueDate | null): EventOf<'ClockStarted'>[] {
    return due === null
      ? []
      : [{ type: 'ClockStarted', clock: wish.id ?? wish.rule.replace('clock.', ''), name: wish.name, due }];
  }
}

export const calendarNotLoaded = (year: number): Refusal => ({
  code: 'calendar.not-loaded',
  says: `The bank holidays of ${year} are not loaded, so the date cannot be worked out. It is never guessed.`,
  remedy: 'Ask an administrator to load them.',
  clauses: [],
});

/** Stops the clocks named that are still running; "all" stops every one. */
export function stopClocks(
  { clocks }: Pick<Complaint, 'clocks'>,
  ids: readonly string[] | 'all',
  on: Day,
  how: 'met' | 'stopped',
): EventOf<'ClockStopped'>[] {
  return Object.values(clocks)
    .filter((clock) => clock.stoppedOn === null && (ids === 'all' || ids.includes(clock.id)))
    .map((clock) => ({ type: 'ClockStopped', clock: clock.id, on, how }));
}

/** Running clocks whose id begins so ("stage-", "ice-item-"). */
export const clocksNamed = (complaint: Complaint, prefix: string): string[] =>
  Object.keys(complaint.clocks).filter((id) => id.startsWith(prefix));
