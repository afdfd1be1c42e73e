import type { Day, Moment } from './day.ts';
import type { DueDate } from './due-date.ts';
import type { Money } from './money-shown.ts';

/**
 * What a case shows of itself without being opened: worked out by its kind when something is recorded, stored in the same
 * transaction, and read back as it stands. No rule runs when a list is read.
 */
export interface Projection {
  readonly card: CaseCard;
  /** Every duty that is owed, soonest first. An open case has at least one: that is the invariant. */
  readonly duties: readonly Duty[];
  readonly clocks: readonly Clock[];
  /** What it owes, was paid and could cost; left out by kinds that know no money. */
  readonly money?: Money;
  /** Reports whose content is kept for a time; left out by kinds that know none. */
  readonly reports?: readonly KeptReport[];
  /** Names, references and free text, in the person's own words, for search. */
  readonly searchText: string;
  /** Whether it bears a marker by which other cases of the same person are found; told to nobody. Left out by kinds that have none. */
  readonly marked?: boolean;
  /** Set when it is kept from everybody but these accounts: to all others it is as if there were no such case. */
  readonly restricted?: {
    readonly readers: readonly string[];
    /** The moment until which a reader may open it, where there is an end to it. */
    readonly until?: Readonly<Record<string, Moment>>;
  };
}

/**
 * How cases are shown, as a number that goes up when a kind begins to show something more of every case, with a migration that
 * finds those of before. They are shown anew by themselves; until then verify names them.
 */
export const shownAs = 2;

/** The line a case takes in a list. */
export interface CaseCard {
  readonly reference: string;
  /** The person first, then the matter: "Juniper Ashdown", "travel costs and late letters". */
  readonly person: string;
  readonly matter: string;
  /** Where it is, in words: "Stage 2 of 2: review". */
  readonly standing: string;
  /** The state's id, for filters. */
  readonly state: string;
  readonly route: string;
  readonly contractId: string;
  readonly contractName: string;
  /** The organisation in the supply chain that delivers to this person. */
  readonly deliveredBy: string;
  readonly handler: string | null;
  readonly receivedOn: Day;
  readonly open: boolean;
}

/** The views of the work list a duty can stand under. */
export const dutyViews = [
  'responses',
  'ice',
  'jobcentre-plus',
  'promises',
  'checks',
  'data-requests',
] as const;
export type DutyView = (typeof dutyViews)[number];

/** Something that must be done, by whom and by when. */
export interface Duty {
  /** Stable within the case while the duty is owed ("stage-response-1"). */
  readonly id: string;
  /** Begins with a verb: "Send the first response". */
  readonly says: string;
  readonly detail: string;
  readonly view: DutyView;
  readonly due: Day;
  /** The last working day on or before `due`: what a person has to act by. */
  readonly actBy: Day;
  /** The member of staff who owns it; null when it belongs to a role. */
  readonly owner: string | null;
  readonly ownerRole: string;
  /** The clock its date comes from, to link to why; null for a date that is a plain choice. */
  readonly clock: string | null;
  /** The command that does it, for the button. */
  readonly command: string | null;
}

/** A report whose content is here for a time only. It counts from the payment for it: without one there is no last day (AW-7.12). */
export interface KeptReport {
  /** The document’s id within the case. */
  readonly id: string;
  readonly completedOn: Day;
  readonly paidOn: Day | null;
  /** While it is not paid for: the day it is looked at again. */
  readonly lookAgainOn: Day | null;
  /** The last day its content may be kept; null while it is not paid for. */
  readonly lastDay: Day | null;
}

export type ClockStatus = 'running' | 'met' | 'met-late' | 'missed' | 'stopped';

/** A clock of a case. */
export interface Clock {
  readonly id: string;
  readonly rule: string;
  readonly name: string;
  readonly due: DueDate;
  /** The date somebody outside has been told, which stands whatever is recomputed (design: nothing told is silently moved). */
  readonly told: { readonly due: Day; readonly on: Day; readonly whom: string } | null;
  /** Dates it had before, oldest first. */
  readonly moved: readonly { readonly from: Day; readonly to: Day; readonly on: Day; readonly why: string }[];
  readonly stoppedOn: Day | null;
  readonly status: ClockStatus;
}

/** The date a clock is held to: what was told to somebody, else what was worked out. */
export const standingDue = (clock: Pick<Clock, 'due' | 'told'>): Day => clock.told?.due ?? clock.due.due;
