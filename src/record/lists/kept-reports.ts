import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Day } from '#core/day.ts';
import type { KeptReport } from '#core/projection.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Tables } from '../tables.ts';
import { holdOf, windowOf } from './kept-back.ts';
import { isDay, isText, keyIn, type Page, type Paging, pageOf } from './page.ts';

/** A report whose content is kept for a time, with the case it belongs to. */
export interface ListedReport {
  readonly reference: string;
  readonly contractId: string;
  readonly contractName: string;
  readonly report: KeptReport;
  /** Whether its case is open. */
  readonly open: boolean;
  /** The last day of the months in which somebody may go to ICE, where that is still to come. */
  readonly windowUntil: Day | null;
  /** What a person has put on its case by hand, as it is set; null where nobody has. */
  readonly hold: unknown;
}

/** Whether those are meant that were paid for, by their last day; or those that were not, the oldest first. */
export interface ReportFilter {
  readonly paid: boolean;
  readonly today: Day;
}

const window = windowOf('held');
const hold = holdOf('held');

/** Reports of an organisation whose content is kept for a time, of the cases that whoever asks may see. */
export async function listReports(
  db: Kysely<Tables>,
  organisation: string,
  { paid, today }: ReportFilter,
  { limit, after }: Paging,
): Promise<Page<ListedReport> | Refusal> {
  const key = after === undefined ? null : keyIn(after, [isDay, isText, isText]);
  if (isRefusal(key)) return key;
  const by: RawBuilder<Day> = paid ? sql`held.last_day` : sql`held.completed_on`;
  const rows = await db
    .selectFrom('kept_report as held')
    .where('held.organisation', '=', organisation)
    .where('held.paid_on', paid ? 'is not' : 'is', null)
    .innerJoin('case_card as card', (join) =>
      join.onRef('card.organisation', '=', 'held.organisation').onRef('card.stream', '=', 'held.stream'),
    )
    .$if(key !== null, (query) =>
      query.where(
        sql<boolean>`(${by}, held.stream, held.id) > (${key?.[0]}::date, ${key?.[1]}, ${key?.[2]})`,
      ),
    )
    .orderBy(by)
    .orderBy('held.stream')
    .orderBy('held.id')
    .limit(limit + 1)
    .selectAll('held')
    .select(['card.reference', 'card.contract_name', 'card.open', window.as('window_until'), hold.as('hold')])
    .execute();
  return pageOf(
    rows,
    limit,
    (row): ListedReport => ({
      reference: row.reference,
      contractId: row.contract_id,
      contractName: row.contract_name,
      report: {
        id: row.id,
        completedOn: row.completed_on,
        paidOn: row.paid_on,
        lookAgainOn: row.look_again_on,
        lastDay: row.last_day,
      },
      open: row.open,
      windowUntil: row.window_until !== null && row.window_until >= today ? row.window_until : null,
      hold: row.hold,
    }),
    (row) => [(paid ? row.last_day : row.completed_on) ?? row.completed_on, row.stream, row.id],
  );
}

/** How many there are, paid for and not. */
export async function countReports(
  db: Kysely<Tables>,
  organisation: string,
): Promise<{ readonly paid: number; readonly unpaid: number }> {
  const row = await db
    .selectFrom('kept_report')
    .where('organisation', '=', organisation)
    .select((each) => [each.fn.count<number>('paid_on').as('paid'), each.fn.countAll<number>().as('all')])
    .executeTakeFirstOrThrow();
  return { paid: row.paid, unpaid: row.all - row.paid };
}
