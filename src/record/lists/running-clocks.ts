import { type Kysely, sql } from 'kysely';
import type { Day } from '#core/day.ts';
import type { Clock } from '#core/projection.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Tables } from '../tables.ts';
import { isDay, isText, keyIn, type Page, type Paging, pageOf } from './page.ts';

/** A clock that still runs, with the case it belongs to. */
export interface RunningClock {
  readonly stream: string;
  readonly kind: string;
  /** The version of the stream it was worked out from. */
  readonly version: number;
  readonly clock: Clock;
}

/** The clocks still running whose last day came before a day, the earliest first: what fell due and has not been met. */
export async function clocksRunOut(
  db: Kysely<Tables>,
  organisation: string,
  before: Day,
  { limit, after }: Paging,
): Promise<Page<RunningClock> | Refusal> {
  const key = after === undefined ? null : keyIn(after, [isDay, isText, isText]);
  if (isRefusal(key)) return key;
  const rows = await db
    .selectFrom('clock')
    .innerJoin('stream', (join) =>
      join
        .onRef('stream.organisation', '=', 'clock.organisation')
        .onRef('stream.stream', '=', 'clock.stream'),
    )
    .where('clock.organisation', '=', organisation)
    .where('clock.status', '=', sql.lit('running'))
    .where('clock.due', '<', before)
    .$if(key !== null, (query) =>
      query.where(sql<boolean>`(clock.due, clock.stream, clock.id) > (${sql.join([...(key ?? [])])})`),
    )
    .orderBy('clock.due')
    .orderBy('clock.stream')
    .orderBy('clock.id')
    .limit(limit + 1)
    .select(['clock.stream', 'clock.id', 'clock.due', 'clock.body', 'stream.kind', 'stream.version'])
    .execute();
  return pageOf(
    rows,
    limit,
    (row): RunningClock => ({
      stream: row.stream,
      kind: row.kind,
      version: row.version,
      clock: row.body as Clock,
    }),
    (row) => [row.due, row.stream, row.id],
  );
}
