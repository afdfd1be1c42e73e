import { type Kysely, sql } from 'kysely';
import type { CaseCard, Duty } from '#core/projection.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { cardColumns, cardOf, dutyOf } from '../projection/read.ts';
import type { Tables } from '../tables.ts';
import { isDay, isText, keyIn, type Page, type Paging, pageOf } from './page.ts';
import { type Duties, dutiesOf, type WorkFilter } from './work-filter.ts';

/** A duty with the case it belongs to. */
export interface WorkItem {
  readonly stream: string;
  readonly kind: string;
  readonly duty: Duty;
  readonly card: CaseCard;
}

/** Duties in the order to do them in: by the day to act by, then due, then case and duty. */
export async function workList(
  db: Kysely<Tables>,
  organisation: string,
  filter: WorkFilter,
  { limit, after }: Paging,
): Promise<Page<WorkItem> | Refusal> {
  const key = after === undefined ? null : keyIn(after, [isDay, isDay, isText, isText]);
  if (isRefusal(key)) return key;
  const [first, ...others] = dutiesOf(db, organisation, filter).map((duties) =>
    // A part that is cut short has to stand inside another before it can be joined to the rest.
    db.selectFrom(firstOf(duties, key, limit).as('part')).selectAll(),
  );
  if (first === undefined) return pageOf([], limit, itemOf, keyOf);
  const meant = others.reduce((all, each) => all.unionAll(each), first);
  const rows = await db
    .selectFrom(meant.as('duty'))
    .innerJoin('case_card as card', (join) =>
      join.onRef('card.organisation', '=', 'duty.organisation').onRef('card.stream', '=', 'duty.stream'),
    )
    .orderBy('duty.act_by')
    .orderBy('duty.due')
    .orderBy('duty.stream')
    .orderBy('duty.id')
    .limit(limit + 1)
    .select([...cardColumns, ...dutyColumns])
    .execute();
  return pageOf(rows, limit, itemOf, keyOf);
}

/** Beside the card's: a duty's contract, route and deliverer are its case's. */
const dutyColumns = [
  'duty.id',
  'duty.says',
  'duty.detail',
  'duty.view',
  'duty.due',
  'duty.act_by',
  'duty.owner',
  'duty.owner_role',
  'duty.clock',
  'duty.command',
] as const;

/** The first of one holder's duties: no more of them than that can stand on the page. */
const firstOf = (duties: Duties, key: readonly string[] | null, limit: number) =>
  duties
    .$if(key !== null, (query) =>
      query.where(
        sql<boolean>`(duty.act_by, duty.due, duty.stream, duty.id) > (${sql.join([...(key ?? [])])})`,
      ),
    )
    .orderBy('duty.act_by')
    .orderBy('duty.due')
    .orderBy('duty.stream')
    .orderBy('duty.id')
    .limit(limit + 1)
    .select(['duty.organisation', 'duty.stream', ...dutyColumns]);

type Row = Parameters<typeof cardOf>[0] & Parameters<typeof dutyOf>[0] & { stream: string; kind: string };

const itemOf = (row: Row): WorkItem => ({
  stream: row.stream,
  kind: row.kind,
  duty: dutyOf(row),
  card: cardOf(row),
});

const keyOf = (row: Row): string[] => [row.act_by, row.due, row.stream, row.id];
