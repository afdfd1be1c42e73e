import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Day } from '#core/day.ts';
import type { Tables } from '../tables.ts';
import { dutiesOf, type WorkFilter, type WorkMark } from './work-filter.ts';

/** Where late ends, today ends and this week ends. */
export interface WorkBounds {
  /** What comes before is late. */
  readonly lateBefore: WorkMark;
  readonly today: Day;
  /** The last day of "this week"; it counts. */
  readonly weekEnds: Day;
}

/** How many duties there are, counted no further than a limit so that counting stays cheap. */
export interface Count {
  readonly count: number;
  /** There are more than were counted. */
  readonly more: boolean;
}

export interface WorkCounts {
  readonly late: Count;
  readonly today: Count;
  readonly thisWeek: Count;
  readonly later: Count;
}

/** Enough for a page's figure: past it nobody counts on. */
const countedTo = 1_000;

/** How much work is late, due today, this week and later. The four follow each other in the order of the work list. */
export async function workCounts(
  db: Kysely<Tables>,
  organisation: string,
  filter: WorkFilter,
  { lateBefore, today, weekEnds }: WorkBounds,
  limit = countedTo,
): Promise<WorkCounts> {
  const isLate = sql<boolean>`(duty.act_by, duty.due) < (${lateBefore.actBy}::date, ${lateBefore.due}::date)`;
  const notLate = sql<boolean>`(duty.act_by, duty.due) >= (${lateBefore.actBy}::date, ${lateBefore.due}::date)`;
  const counted = (...where: readonly RawBuilder<boolean>[]) => {
    const rows = where.reduce(
      (query, condition) => query.where(condition),
      dutiesOf(db, organisation, filter).select(sql`1`.as('one')),
    );
    return sql<number>`(select count(*) from (${rows.limit(limit + 1)}) as counted)`;
  };
  const row = await db
    .selectNoFrom([
      counted(isLate).as('late'),
      counted(notLate, sql`duty.act_by <= ${today}`).as('today'),
      counted(notLate, sql`duty.act_by > ${today}`, sql`duty.act_by <= ${weekEnds}`).as('thisWeek'),
      counted(notLate, sql`duty.act_by > ${later(today, weekEnds)}`).as('later'),
    ])
    .executeTakeFirstOrThrow();
  const count = (found: number): Count => ({ count: Math.min(found, limit), more: found > limit });
  return {
    late: count(row.late),
    today: count(row.today),
    thisWeek: count(row.thisWeek),
    later: count(row.later),
  };
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
