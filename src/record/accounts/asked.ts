import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Whose asking is counted, and in which minute: minutes since 1970. */
export interface AskedIn {
  readonly organisation: string;
  readonly account: string;
  readonly minute: number;
}

/** Adds to how often somebody asked in a minute, and gives what it comes to with what every other process added. */
export async function addAsked(
  db: Kysely<Tables>,
  { organisation, account, minute }: AskedIn,
  times: number,
): Promise<number> {
  const { times: all } = await db
    .insertInto('asked')
    .values({ organisation, account, minute, times })
    .onConflict((held) =>
      held
        .columns(['organisation', 'account', 'minute'])
        .doUpdateSet({ times: sql`asked.times + excluded.times` }),
    )
    .returning('times')
    .executeTakeFirstOrThrow();
  return all;
}

/** Forgets what was counted before a minute. */
export async function sweepAsked(db: Kysely<Tables>, before: number): Promise<void> {
  await db.deleteFrom('asked').where('minute', '<', before).execute();
}
