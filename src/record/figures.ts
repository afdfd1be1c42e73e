import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** How much an organisation’s record holds. */
export interface Figures {
  readonly cases: number;
  readonly open: number;
  readonly events: number;
  readonly files: number;
  /** Of the whole database, every organisation’s together. */
  readonly databaseBytes: number;
}

/** Counts an organisation’s record. A second at most with a million cases: for a page an administrator opens now and then. */
export async function countRecord(db: Kysely<Tables>, organisation: string): Promise<Figures> {
  const [cases, events, files, size] = await Promise.all([
    db
      .selectFrom('case_card')
      .where('organisation', '=', organisation)
      // That there is a restricted case is not to be told from a number either.
      .where((is) =>
        is.not(
          is.exists(
            is
              .selectFrom('restricted_case as kept')
              .whereRef('kept.organisation', '=', 'case_card.organisation')
              .whereRef('kept.stream', '=', 'case_card.stream')
              .select('kept.stream'),
          ),
        ),
      )
      .select((each) => [
        each.fn.countAll<number>().as('all'),
        sql<number>`count(*) filter (where open)`.as('open'),
      ])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('organisation')
      .where('organisation', '=', organisation)
      .select('position')
      .executeTakeFirst(),
    db
      .selectFrom('file')
      .where('organisation', '=', organisation)
      .select((each) => each.fn.count<number>('digest').distinct().as('all'))
      .executeTakeFirstOrThrow(),
    sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(db),
  ]);
  return {
    cases: cases.all,
    open: cases.open,
    events: events?.position ?? 0,
    files: files.all,
    databaseBytes: size.rows[0]?.bytes ?? 0,
  };
}
