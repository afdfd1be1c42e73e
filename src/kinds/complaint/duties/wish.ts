import { type Calendar, isNotLoaded, workingDayOnOrBefore } from '#core/calendar.ts';
import type { Day } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { type Duty, type DutyView, standingDue } from '#core/projection.ts';
import type { Situation } from '#kinds/kind.ts';
import type { Complaint } from '../state.ts';

/** What duties are read with: no day and no actor, because what is owed depends on neither. */
export type Reading = Pick<Situation, 'calendars' | 'rules'>;

/** A duty before its dates are settled: from a clock, or a plain day. */
export interface Wish {
  readonly id: string;
  readonly says: string;
  readonly detail?: string;
  readonly view: DutyView;
  readonly clock?: string;
  /** The day where no clock of that name has been started; the day of recording when left out. */
  readonly due?: Day;
  /** Left out: the case's handler. */
  readonly owner?: string | null;
  readonly role?: 'handler' | 'reviewer' | 'manager' | 'nominated-officer' | 'system';
  readonly command?: string;
}

/** What of a case its duties rest on, whatever its kind. */
export type Owing = Pick<Complaint, 'clocks' | 'handler' | 'matter' | 'recordedOn'>;

const dueOf = (wish: Wish, complaint: Owing): Day => {
  const clock = wish.clock === undefined ? undefined : complaint.clocks[wish.clock];
  return clock === undefined ? (wish.due ?? complaint.recordedOn) : standingDue(clock);
};

/** The soonest of a limb's duties; of two on the same day the one named first. */
export function soonest(wishes: readonly Wish[], complaint: Complaint): Wish[] {
  const [first] = inOrder(wishes, (wish) => dueOf(wish, complaint));
  return first === undefined ? [] : [first];
}

/** By day, and as they came where the day is the same. */
export const inOrder = <Item>(items: readonly Item[], dayOf: (item: Item) => Day): Item[] =>
  [...items].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));

/** The duty a wish comes to. */
export function settle(wish: Wish, complaint: Owing, calendar: Calendar): Duty {
  const due = dueOf(wish, complaint);
  const before = workingDayOnOrBefore(calendar, due);
  const actBy = isNotLoaded(before) ? due : before;
  const holiday = actBy === due ? '' : `Last working day before it: ${inWords(actBy)}`;
  return {
    id: wish.id,
    says: wish.says,
    detail: wish.detail ?? (holiday === '' ? complaint.matter : holiday),
    view: wish.view,
    due,
    actBy,
    owner: wish.owner === undefined ? complaint.handler : wish.owner,
    ownerRole: wish.role ?? 'handler',
    clock: wish.clock !== undefined && complaint.clocks[wish.clock] !== undefined ? wish.clock : null,
    command: wish.command ?? null,
  };
}

/** Whether a clock has been started and not stopped. */
export const running = (complaint: Pick<Complaint, 'clocks'>, clock: string): boolean =>
  complaint.clocks[clock]?.stoppedOn === null;
