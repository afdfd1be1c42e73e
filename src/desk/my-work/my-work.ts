import { type Calendar, holidayOn } from '#core/calendar.ts';
import { type Day, dayOf, plusDays, weekday } from '#core/day.ts';
import { inShort } from '#core/day-in-words.ts';
import { type CaseCard, type Duty, type DutyView, dutyViews } from '#core/projection.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { timeLeftInWords, type Urgency, urgencies, urgencyOf } from '#core/time-left.ts';
import type { WorkCounts } from '#record/lists/work-counts.ts';
import { reads } from '../access/areas.ts';
import { narrowed } from '../access/in-scope.ts';
import type { Desk } from '../desk.ts';
import { currentOf } from '../settings/current.ts';
import { calendarsFor, settingsIn } from '../settings/settings.ts';
import type { Person } from '../sign-in/person.ts';
import { type DaysAhead, daysAhead } from './days-ahead.ts';
import { heldBy, type Whose } from './whose.ts';

/** What part of the work is asked for. */
export interface WorkQuery {
  readonly whose: Whose;
  readonly view?: DutyView | undefined;
  readonly contract?: string | undefined;
  readonly deliveredBy?: string | undefined;
  readonly route?: string | undefined;
  /** Where the page before left off. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A duty as a list shows it on a day. */
export interface WorkRow {
  readonly duty: Duty;
  /** The kind of case it is of, by name. */
  readonly kind: string;
  readonly card: CaseCard;
  readonly when: Urgency;
  /** "4 working days left", by the calendar of the case's own nation. */
  readonly left: string;
  /** The matter, or the holiday that brings the day to act by forward. */
  readonly note: string;
  /** The name of whoever it belongs to; null where it is a role's. */
  readonly owner: string | null;
}

export interface MyWork extends DaysAhead {
  readonly today: Day;
  readonly rows: readonly WorkRow[];
  /** How many there are, by how near. */
  readonly counts: Readonly<Record<Urgency, number>>;
  readonly total: number;
  /** There are more, later, than were counted. */
  readonly more: boolean;
  /** How many stand under each view, whichever is shown. */
  readonly views: Readonly<Record<DutyView, number>>;
  readonly next: string | null;
  /** When the first that is not shown is due. */
  readonly followingDue: Day | null;
}

/** A person's work, or a refusal when the link to a part of it is broken. */
export async function myWork(desk: Desk, person: Person, query: WorkQuery): Promise<MyWork | Refusal> {
  const { organisation } = person;
  const today = dayOf(desk.now());
  const { whose, limit, after, view, contract, deliveredBy, route } = query;
  const filter = {
    heldBy: heldBy(person, whose),
    ...readByThem(person),
    ...(contract === undefined ? {} : { contract }),
    ...narrowed(person, { deliveredBy }),
    ...(route === undefined ? {} : { route }),
  };
  const shown = view === undefined ? filter : { ...filter, view };
  const [page, counted, current] = await Promise.all([
    desk.record.work.list(organisation, shown, { limit, after }),
    desk.record.work.counts(organisation, filter, boundsOf(today)),
    currentOf(desk, organisation),
  ]);
  if (isRefusal(page)) return page;
  const settings = settingsIn(current);
  const byNation = calendarsFor(settings);
  const nations = new Map(settings.contracts.map(({ id, nation }) => [id, nation]));
  const calendarOf = (contractId: string) => byNation[nations.get(contractId) ?? 'england-and-wales'];
  const names = new Map(current.accounts.map(({ id, name }) => [id, name]));
  return {
    today,
    rows: page.items.map(({ duty, kind, card }) => ({
      duty,
      kind,
      card,
      when: urgencyOf(duty, today),
      left: timeLeftInWords(duty.due, today, calendarOf(card.contractId)),
      note: noteOf(duty, card, today, calendarOf(card.contractId)),
      owner: duty.owner === null ? null : (names.get(duty.owner) ?? null),
    })),
    ...summed(counted, view),
    more: counted.more,
    next: page.next,
    followingDue: page.following?.duty.due ?? null,
    ...daysAhead(
      today,
      [...new Set(nations.values())].map((nation) => byNation[nation]),
    ),
  };
}

/** Whoever reads no requests for data is not told of what is owed on one. */
const readByThem = (person: Person): { readonly withoutView?: DutyView } =>
  reads(person, 'data-requests') ? {} : { withoutView: 'data-requests' };

/** Past this the number beside the link says no more than "many", and every page would pay for counting on. */
const countedBeside = 999;

/** How many duties are a person's own, up to a thousand: the number beside the link. */
export async function countOfMyWork(desk: Desk, person: Person): Promise<number> {
  const { organisation } = person;
  const bounds = boundsOf(dayOf(desk.now()));
  const filter = { heldBy: heldBy(person, 'mine'), ...readByThem(person), ...narrowed(person) };
  const { counts } = await desk.record.work.counts(organisation, filter, bounds, countedBeside);
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** "Easter Monday. Last working day before it: Thu 29 March" while one may still act by then; else the matter, or what is owed. */
function noteOf({ due, actBy, detail }: Duty, { matter }: CaseCard, today: Day, calendar: Calendar): string {
  if (actBy === due) return detail === '' ? matter : detail;
  if (actBy < today) return matter;
  const what = holidayOn(calendar, due)?.title ?? 'Weekend';
  return `${what}. Last working day before it: ${inShort(actBy, today)}`;
}

const boundsOf = (today: Day) => ({ today, weekEnds: plusDays(today, 7 - weekday(today)) });

function summed(
  { counts }: WorkCounts,
  view: DutyView | undefined,
): Pick<MyWork, 'counts' | 'total' | 'views'> {
  const sum = (of: (one: WorkCounts['counts'][number]) => boolean): number =>
    counts.filter(of).reduce((total, { count }) => total + count, 0);
  const isShown = (one: { view: DutyView }): boolean => view === undefined || one.view === view;
  const byWhen = urgencies.map((when) => [when, sum((one) => isShown(one) && one.when === when)]);
  const byView = dutyViews.map((each) => [each, sum((one) => one.view === each)]);
  return {
    counts: Object.fromEntries(byWhen) as MyWork['counts'],
    total: sum(isShown),
    views: Object.fromEntries(byView) as MyWork['views'],
  };
}
