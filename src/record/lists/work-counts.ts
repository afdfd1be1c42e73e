import { type Kysely, sql } from 'kysely';
import type { Day } from '#core/day.ts';
import type { DutyView } from '#core/projection.ts';
import type { Urgency } from '#core/time-left.ts';
import type { Tables } from '../tables.ts';
import { dutiesOf, type WorkFilter } from './work-filter.ts';

/** Where today and this week end. */
export interface WorkBounds {
  readonly today: Day;
  /** The last day of "this week"; it counts. */
  readonly weekEnds: Day;
}

/** How many duties stand under a view and are so near. */
export interface WorkCount {
  readonly view: DutyView;
  readonly when: Urgency;
  readonly count: number;
}

/** How much work there is, counted no further than a limit so that counting stays cheap. */
export interface WorkCounts {
  /** None for what there is nothing of. */
  readonly counts: readonly WorkCount[];
  /** There is more than was counted, and all of it comes after what was. */
  readonly more: boolean;
}

/** Past this nobody counts on. */
const countedTo = 5_000;

/** How much work is late, due today, this week and later, by view, in the order of the work list (core's `urgencyOf`). */
export async function workCounts(
  db: Kysely<Tables>,
  organisation: string,
  filter: WorkFilter,
  { today, weekEnds }: WorkBounds,
  limit = countedTo,
): Promise<WorkCounts> {
  const parts = dutiesOf(db, organisation, filter).map((duties) => {
    const inOrder = duties
      .orderBy('duty.act_by')
      .orderBy('duty.due')
      .limit(limit + 1)
      .select(['duty.view', 'duty.act_by', 'duty.due']);
    return sql`(${inOrder})`;
  });
  if (parts.length === 0) return { counts: [], more: false };
  const { rows } = await sql<WorkCount>`
    select view, near as "when", count(*)::integer as count
    from (
      select view,
        case when due < ${today}::date then 'late' when act_by <= ${today}::date then 'today'
          when act_by <= ${weekEnds}::date then 'week' else 'later' end as near
      from (${sql.join(parts, sql` union all `)}) as meant
      order by act_by, due limit ${limit + 1}
    ) as counted
    group by view, near`.execute(db);
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  return { counts: rows, more: total > limit };
}
