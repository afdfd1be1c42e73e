import { type Kysely, sql } from 'kysely';
import type { Day } from '#core/day.ts';
import type { DutyView } from '#core/projection.ts';
import type { Tables } from '../tables.ts';

/** Which duties are meant. What is left out does not narrow. */
export interface WorkFilter {
  /** A member of staff; null for duties that belong to nobody but a role. */
  readonly owner?: string | null;
  readonly role?: string;
  readonly view?: DutyView;
  readonly contract?: string;
  /** Any of these. */
  readonly deliveredBy?: readonly string[];
  readonly route?: string;
}

/** The duties meant, to be ordered, counted or joined. */
export const dutiesOf = (db: Kysely<Tables>, organisation: string, filter: WorkFilter) =>
  db
    .selectFrom('duty')
    .where('duty.organisation', '=', organisation)
    .$if(filter.owner !== undefined, (query) =>
      filter.owner === null
        ? query.where('duty.owner', 'is', null)
        : query.where('duty.owner', '=', filter.owner ?? ''),
    )
    .$if(filter.role !== undefined, (query) => query.where('duty.owner_role', '=', filter.role ?? ''))
    .$if(filter.view !== undefined, (query) => query.where('duty.view', '=', filter.view as DutyView))
    .$if(filter.contract !== undefined, (query) =>
      query.where('duty.contract_id', '=', filter.contract ?? ''),
    )
    .$if(filter.deliveredBy !== undefined, (query) =>
      query.where('duty.delivered_by', '=', anyOf(filter.deliveredBy ?? [])),
    )
    .$if(filter.route !== undefined, (query) => query.where('duty.route', '=', filter.route ?? ''));

/** One value is compared as one, because only then does an index give the rows in order. */
export const anyOf = (values: readonly string[]) =>
  values.length === 1 ? sql<string>`${values[0]}` : sql<string>`any(${values})`;

/**
 * A place in the order of the work: everything to be acted on before `actBy`, and of that day what is due before `due`. On a
 * Saturday what had to be acted on by Friday but falls due on Sunday is not late yet: the mark for late is then Friday and
 * Saturday. On a working day both are today.
 */
export interface WorkMark {
  readonly actBy: Day;
  readonly due: Day;
}
