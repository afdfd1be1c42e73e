import { type Kysely, sql } from 'kysely';
import type { CaseCard, Duty } from '#core/projection.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { cardColumns, cardOf, dutyOf } from '../projection/read.ts';
import type { Tables } from '../tables.ts';
import { isDay, isText, keyIn, type Page, type Paging, pageOf } from './page.ts';
import { dutiesOf, type WorkFilter } from './work-filter.ts';

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
  const rows = await dutiesOf(db, organisation, filter)
    .$if(key !== null, (query) =>
      query.where(
        sql<boolean>`(duty.act_by, duty.due, duty.stream, duty.id) > (${sql.join([...(key ?? [])])})`,
      ),
    )
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
  return pageOf(
    rows,
    limit,
    (row): WorkItem => ({ stream: row.stream, kind: row.kind, duty: dutyOf(row), card: cardOf(row) }),
    (row) => [row.act_by, row.due, row.stream, row.id],
  );
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
