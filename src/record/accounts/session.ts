import { type Kysely, sql } from 'kysely';
import type { Moment } from '#core/day.ts';
import { markFor } from '../settings/mark.ts';
import type { Tables } from '../tables.ts';
import { type Account, fromRow } from './account.ts';
import type { Owes } from './owes.ts';

/** Somebody signed in, in one browser. Known by the SHA-256 of a secret only the browser holds. */
export interface Session {
  readonly organisation: string;
  readonly idHash: Uint8Array;
  readonly account: string;
  readonly createdAt: Moment;
  readonly lastSeenAt: Moment;
  /** When it ends however busy it is. */
  readonly endsAt: Moment;
  /** What has still to be done before it opens anything: its second step shown, or set up. */
  readonly owes: Owes;
  /** When whoever holds it last proved who they are. */
  readonly provedAt: Moment;
  /** What kind of browser it is in, in words: "Firefox on Windows". */
  readonly browser: string;
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
      owes: session.owes,
      proved_at: session.provedAt,
      browser: session.browser,
    })
    .execute();
}

/** Puts a session under a new secret: the old one opens nothing from then on. */
export const renewSession = (db: Kysely<Tables>, old: Uint8Array, session: Session): Promise<void> =>
  db.transaction().execute(async (turn) => {
    await openSession(turn, session);
    // Where it was opened through a provider of identities, it is that provider's to end still.
    await turn
      .updateTable('single_sign_on_session')
      .set({ session: session.idHash })
      .where('organisation', '=', session.organisation)
      .where('session', '=', old)
      .execute();
    await endSession(turn, old);
  });

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
    .select([
      'session.created_at as session_created_at',
      'session.last_seen_at',
      'session.ends_at',
      'session.owes',
      'session.proved_at',
      'session.browser',
    ])
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
    owes: row.owes,
    provedAt: row.proved_at,
    browser: row.browser,
  };
  return { session, account: fromRow(row), mark: row.mark };
}

/** Somebody's sessions, the last one used first. Some may be over. */
export async function sessionsOf(
  db: Kysely<Tables>,
  organisation: string,
  account: string,
): Promise<Session[]> {
  const rows = await db
    .selectFrom('session')
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .selectAll()
    .execute();
  return rows.map((row) => ({
    organisation,
    idHash: row.id,
    account,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    endsAt: row.ends_at,
    owes: row.owes,
    provedAt: row.proved_at,
    browser: row.browser,
  }));
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
