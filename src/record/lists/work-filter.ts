import { type Kysely, sql } from 'kysely';
import type { DutyView } from '#core/projection.ts';
import type { Tables } from '../tables.ts';

/** Somebody duties belong to: a member of staff, or a role and nobody in it (`owner` null). */
export interface Holder {
  readonly owner?: string | null;
  readonly role?: string;
}

/** Which duties are meant. What is left out does not narrow. */
export interface WorkFilter extends Holder {
  /** Duties of any of these. No duty may belong to two of them, or it is shown twice. */
  readonly heldBy?: readonly Holder[];
  readonly view?: DutyView;
  /** What is no part of it, whichever view is asked for. */
  readonly withoutView?: DutyView;
  readonly contract?: string;
  /** Any of these, beside the one named. */
  readonly contracts?: readonly string[];
  /** Any of these. */
  readonly deliveredBy?: readonly string[];
  readonly route?: string;
}

/**
 * The duties meant, to be ordered, counted or joined: one question for each holder, because only a question about one is
 * answered from an index in the order of the work.
 */
export const dutiesOf = (db: Kysely<Tables>, organisation: string, filter: WorkFilter) =>
  (filter.heldBy ?? [filter]).map((holder) => dutiesHeldBy(db, organisation, filter, holder));

export type Duties = ReturnType<typeof dutiesHeldBy>;

const dutiesHeldBy = (db: Kysely<Tables>, organisation: string, filter: WorkFilter, holder: Holder) =>
  db
    .selectFrom('duty')
    .where('duty.organisation', '=', organisation)
    .$if(holder.owner !== undefined, (query) =>
      holder.owner === null
        ? query.where('duty.owner', 'is', null)
        : query.where('duty.owner', '=', holder.owner ?? ''),
    )
    .$if(holder.role !== undefined, (query) => query.where('duty.owner_role', '=', holder.role ?? ''))
    .$if(filter.view !== undefined, (query) => query.where('duty.view', '=', filter.view as DutyView))
    .$if(filter.withoutView !== undefined, (query) =>
      query.where('duty.view', '!=', filter.withoutView as DutyView),
    )
    .$if(filter.contract !== undefined, (query) =>
      query.where('duty.contract_id', '=', filter.contract ?? ''),
    )
    .$if(filter.contracts !== undefined, (query) =>
      query.where('duty.contract_id', '=', anyOf(filter.contracts ?? [])),
    )
    .$if(filter.deliveredBy !== undefined, (query) =>
      query.where('duty.delivered_by', '=', anyOf(filter.deliveredBy ?? [])),
    )
    .$if(filter.route !== undefined, (query) => query.where('duty.route', '=', filter.route ?? ''));

/** One value is compared as one, because only then does an index give the rows in order. */
export const anyOf = (values: readonly string[]) =>
  values.length === 1 ? sql<string>`${values[0]}` : sql<string>`any(${values})`;
