import type { Kysely } from 'kysely';
import type { Moment } from '#core/day.ts';
import type { Tables } from '../tables.ts';

/** Somebody as a provider of identities knows them: its own address, and the name it never gives to anybody else. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** A signing in that went to the provider and has not come back. */
export interface SignInStart {
  /** SHA-256 of a secret that only the browser holds. */
  readonly idHash: Uint8Array;
  /** Where to go afterwards: a path of ours. */
  readonly back: string;
  /** What somebody typed before they were signed out, sealed with the browser's secret; null when nothing. */
  readonly carried: Uint8Array | null;
  readonly endsAt: Moment;
}

/** Nobody's: it is not known yet who is signing in. */
const nobody = '';

/** The account an identity opens, or null. */
async function accountOfIdentity(
  db: Kysely<Tables>,
  organisation: string,
  { issuer, subject }: Identity,
): Promise<string | null> {
  const row = await db
    .selectFrom('single_sign_on_identity')
    .where('organisation', '=', organisation)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .select('account')
    .executeTakeFirst();
  return row?.account ?? null;
}

/** Ties an identity to an account. False when either is tied to another already. */
async function tieIdentity(
  db: Kysely<Tables>,
  tied: Identity & { readonly organisation: string; readonly account: string; readonly at: Moment },
): Promise<boolean> {
  const { organisation, issuer, subject, account, at } = tied;
  const added = await db
    .insertInto('single_sign_on_identity')
    .values({ organisation, issuer, subject, account, linked_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('account')
    .executeTakeFirst();
  return added !== undefined;
}

/** Notes that somebody was sent to the provider; forgets whatever was not finished in time. */
async function startSignIn(db: Kysely<Tables>, start: SignInStart, at: Moment): Promise<void> {
  await db.deleteFrom('single_sign_on_start').where('ends_at', '<', at).execute();
  const { idHash, back, carried, endsAt } = start;
  await db
    .insertInto('single_sign_on_start')
    .values({ organisation: nobody, id: idHash, back, carried, ends_at: endsAt })
    .execute();
}

/** Takes what was begun under a secret, once: whoever asks again finds nothing. */
async function takeSignInStart(db: Kysely<Tables>, idHash: Uint8Array): Promise<SignInStart | null> {
  const row = await db
    .deleteFrom('single_sign_on_start')
    .where('organisation', '=', nobody)
    .where('id', '=', idHash)
    .returningAll()
    .executeTakeFirst();
  return row === undefined
    ? null
    : { idHash: row.id, back: row.back, carried: row.carried, endsAt: row.ends_at };
}

/** What a session came from, so that the provider can end it. */
export interface ProviderSession extends Identity {
  /** The provider's own name of its session; null when it gives none. */
  readonly sid: string | null;
}

/** Notes that a session came from the provider. */
async function noteProviderSession(
  db: Kysely<Tables>,
  organisation: string,
  session: Uint8Array,
  { issuer, subject, sid }: ProviderSession,
): Promise<void> {
  await db
    .insertInto('single_sign_on_session')
    .values({ organisation, session, issuer, subject, sid })
    .execute();
}

/** Whether a session came from a provider: its issuer, or null. */
async function issuerOfSession(db: Kysely<Tables>, session: Uint8Array): Promise<string | null> {
  const row = await db
    .selectFrom('single_sign_on_session')
    .where('session', '=', session)
    .select('issuer')
    .executeTakeFirst();
  return row?.issuer ?? null;
}

/** Ends the sessions a provider says are over: the one it names, or all of somebody's. Gives how many. */
async function endProviderSessions(
  db: Kysely<Tables>,
  issuer: string,
  which: { readonly sid: string; readonly subject?: string } | { readonly subject: string },
): Promise<number> {
  const ended = await db
    .deleteFrom('session')
    .where('id', 'in', (from) =>
      from
        .selectFrom('single_sign_on_session')
        .where('issuer', '=', issuer)
        .$if('sid' in which, (query) => query.where('sid', '=', 'sid' in which ? which.sid : ''))
        .$if(which.subject !== undefined, (query) => query.where('subject', '=', which.subject ?? ''))
        .select('session'),
    )
    .returning('id')
    .execute();
  return ended.length;
}

/** What single sign-on asks of the record. */
export const singleSignOnOn = (db: Kysely<Tables>) => ({
  accountOf: (organisation: string, identity: Identity) => accountOfIdentity(db, organisation, identity),
  tie: (tied: Parameters<typeof tieIdentity>[1]) => tieIdentity(db, tied),
  start: (start: SignInStart, at: Moment) => startSignIn(db, start, at),
  take: (idHash: Uint8Array) => takeSignInStart(db, idHash),
  noteSession: (organisation: string, session: Uint8Array, from: ProviderSession) =>
    noteProviderSession(db, organisation, session, from),
  issuerOf: (session: Uint8Array) => issuerOfSession(db, session),
  endSessions: (issuer: string, which: Parameters<typeof endProviderSessions>[2]) =>
    endProviderSessions(db, issuer, which),
});
