import { type Kysely, sql } from 'kysely';
import type { Moment } from '#core/day.ts';
import { markFor } from '../settings/mark.ts';
import type { Tables } from '../tables.ts';
import { type Account, fromRow } from './account.ts';

/** Somebody signed in, in one browser. Known by the SHA-256 of a secret only the browser holds. */
export interface Session {
  readonly organisation: string;
  readonly idHash: Uint8Array;
  readonly account: string;
  readonly createdAt: Moment;
  readonly lastSeenAt: Moment;
  /** When it ends however busy it is. */
  readonly endsAt: Moment;
}

export async function openSession(db: Kysely<Tables>, session: Session): Promise<void> {
  await db
    .insertInto('session')
    .values({
      organisation: session.organisation,
      id: session.idHash,
      account: session.account,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      ends_at: session.endsAt,
    })
    .execute();
}

/** A session as it was found: whose it is, and the mark of their organisation (settings/mark.ts). */
export interface FoundSession {
  readonly session: Session;
  readonly account: Account;
  readonly mark: string;
}

/** A session, or null. Whether it is still good (idle, ended, disabled) is for the caller to say. */
export async function findSession(db: Kysely<Tables>, idHash: Uint8Array): Promise<FoundSession | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', (join) =>
      join
        .onRef('account.organisation', '=', 'session.organisation')
        .onRef('account.id', '=', 'session.account'),
    )
    .where('session.id', '=', idHash)
    .selectAll('account')
    .select(['session.created_at as session_created_at', 'session.last_seen_at', 'session.ends_at'])
    .select(markFor(sql.ref('session.organisation')).as('mark'))
    .executeTakeFirst();
  if (row === undefined) return null;
  const session = {
    organisation: row.organisation,
    idHash,
    account: row.id,
    createdAt: row.session_created_at,
    lastSeenAt: row.last_seen_at,
    endsAt: row.ends_at,
  };
  return { session, account: fromRow(row), mark: row.mark };
}

/** Notes that a session is in use. */
export async function seeSession(db: Kysely<Tables>, idHash: Uint8Array, at: Moment): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: at }).where('id', '=', idHash).execute();
}

/** Signs one browser out. */
export async function endSession(db: Kysely<Tables>, idHash: Uint8Array): Promise<void> {
  await db.deleteFrom('session').where('id', '=', idHash).execute();
}

/** Signs somebody out everywhere, but for the session they are in when it is named. */
export async function endSessions(
  db: Kysely<Tables>,
  organisation: string,
  account: string,
  except?: Uint8Array,
): Promise<void> {
  await db
    .deleteFrom('session')
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .$if(except !== undefined, (query) => query.where(sql`id`, '!=', except))
    .execute();
}

/** Forgets the sessions that ended before a moment or were last seen before another. */
export async function sweepSessions(
  db: Kysely<Tables>,
  endedBefore: Moment,
  seenBefore: Moment,
): Promise<void> {
  await db
    .deleteFrom('session')
    .where((is) => is.or([is('ends_at', '<', endedBefore), is('last_seen_at', '<', seenBefore)]))
    .execute();
}
