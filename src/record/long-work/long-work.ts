import { type Kysely, type Selectable, sql } from 'kysely';
import type { Moment } from '#core/day.ts';
import type { LongWorkState, LongWorkTable, Tables } from '../tables.ts';

/** Work that takes longer than a page may, as it stands. */
export interface LongWork {
  readonly organisation: string;
  readonly id: string;
  readonly kind: string;
  /** The case it is for. */
  readonly reference: string;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedAt: Moment;
  readonly state: LongWorkState;
  /** Steps done, of how many, and what is being done, in words. */
  readonly done: number;
  readonly of: number;
  readonly says: string;
  /** What came of it, once it has ended. */
  readonly outcome: unknown;
}

export type Asked = Pick<
  LongWork,
  'organisation' | 'id' | 'kind' | 'reference' | 'askedBy' | 'askedByName' | 'askedAt'
>;

/** Whoever does some work says how far it is more often than this; from then on another may take it. Seconds. */
const silence = 90;

/** Notes that some work is wanted. Asking again under the same id changes nothing. */
export async function askForWork(db: Kysely<Tables>, asked: Asked): Promise<void> {
  await db
    .insertInto('long_work')
    .values({
      organisation: asked.organisation,
      id: asked.id,
      kind: asked.kind,
      reference: asked.reference,
      asked_by: asked.askedBy,
      asked_by_name: asked.askedByName,
      asked_at: asked.askedAt,
      state: 'waiting',
      outcome: null,
      heard_at: asked.askedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes the work that has waited longest: new work, or work whose doer has been silent too long. Null when there is none. */
export async function takeWork(db: Kysely<Tables>, kind: string, at: Moment): Promise<LongWork | null> {
  const { rows } = await sql<Selectable<LongWorkTable>>`
    update long_work set state = 'under-way', heard_at = ${at}
    where (organisation, id) = (
      select organisation, id from long_work
      where kind = ${kind} and (state = 'waiting'
        or (state = 'under-way' and heard_at < ${at}::timestamptz - make_interval(secs => ${silence})))
      order by asked_at limit 1 for update skip locked
    ) returning *
  `.execute(db);
  return rows[0] === undefined ? null : fromRow(rows[0]);
}

/** Says how far some work is. */
export async function workHeard(
  db: Kysely<Tables>,
  { organisation, id }: Pick<LongWork, 'organisation' | 'id'>,
  heard: Pick<LongWork, 'done' | 'of' | 'says'> & { readonly at: Moment },
): Promise<void> {
  const { at, ...far } = heard;
  await db
    .updateTable('long_work')
    .set({ ...far, heard_at: at })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .where('state', '=', 'under-way')
    .execute();
}

/** Ends some work with what came of it. */
export async function workEnded(
  db: Kysely<Tables>,
  { organisation, id }: Pick<LongWork, 'organisation' | 'id'>,
  ended: { readonly state: 'done' | 'refused' | 'failed'; readonly outcome: unknown; readonly at: Moment },
): Promise<void> {
  await db
    .updateTable('long_work')
    .set({ state: ended.state, outcome: JSON.stringify(ended.outcome ?? null), heard_at: ended.at })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .execute();
}

/** Some work by its id; null when there is none. */
export async function findWork(
  db: Kysely<Tables>,
  organisation: string,
  id: string,
): Promise<LongWork | null> {
  const row = await db
    .selectFrom('long_work')
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** The latest work of a kind for a case; null when there never was any. */
export async function latestWork(
  db: Kysely<Tables>,
  organisation: string,
  kind: string,
  reference: string,
): Promise<LongWork | null> {
  const row = await db
    .selectFrom('long_work')
    .where('organisation', '=', organisation)
    .where('reference', '=', reference)
    .where('kind', '=', kind)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(1)
    .selectAll()
    .executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

const fromRow = (row: Selectable<LongWorkTable>): LongWork => ({
  organisation: row.organisation,
  id: row.id,
  kind: row.kind,
  reference: row.reference,
  askedBy: row.asked_by,
  askedByName: row.asked_by_name,
  askedAt: row.asked_at,
  state: row.state,
  done: row.done,
  of: row.of,
  says: row.says,
  outcome: row.outcome,
});
