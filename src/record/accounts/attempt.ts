import { hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Moment } from '#core/day.ts';
import type { Tables } from '../tables.ts';
import type { Tried } from './tried.ts';

/** Somebody trying to sign in. */
export interface Attempt {
  readonly what: Tried;
  /** What they typed as their e-mail address, whether or not there is such an account; for a second step, whose. */
  readonly login: string;
  /** Where it came from: an IP address. */
  readonly address: string;
  readonly at: Moment;
}

export interface AttemptLimits {
  /** Failures under the name since it last succeeded; each limit is kept. */
  readonly ofName: readonly { readonly most: number; readonly since: Moment }[];
  /** Attempts from the address under whatever names: failed ones, and all of them. */
  readonly ofAddress: { readonly most: number; readonly mostInAll: number; readonly since: Moment };
}

/** An attempt that may be made, under the number its outcome is noted by; or which limit stands in its way. */
export type Begun = { readonly id: number } | { readonly full: 'name' | 'address' };

/** Nobody's: it is not known yet who is trying, or whether anybody is. */
const nobody = '';

/** The two kinds of lock, taken in this order, so that no two attempts wait for each other. */
const ofAddress = 7001;
const ofName = 7002;

/**
 * Counts an attempt as failed before it is looked at, unless a limit is reached. Attempts under one name and from one address
 * are counted one after the other, whichever process counts them, so that many at once do not get past a limit. What was typed
 * is kept as a digest: people type their password in the wrong box.
 */
export const beginAttempt = (db: Kysely<Tables>, attempt: Attempt, limits: AttemptLimits): Promise<Begun> =>
  db.transaction().execute(async (turn): Promise<Begun> => {
    const { what, at } = attempt;
    const login = plain(attempt.login);
    const address = attempt.address.slice(0, 64);
    await sql`select pg_advisory_xact_lock(${ofAddress}::int, hashtext(${address}))`.execute(turn);
    await sql`select pg_advisory_xact_lock(${ofName}::int, hashtext(${`${what} ${login}`}))`.execute(turn);
    const from = await countFrom(turn, address, limits.ofAddress.since);
    if (from.failed >= limits.ofAddress.most || from.all >= limits.ofAddress.mostInAll)
      return { full: 'address' };
    for (const { most, since } of limits.ofName)
      if ((await failuresUnder(turn, what, login, since)) >= most) return { full: 'name' };
    return turn
      .insertInto('sign_in_attempt')
      .values({ organisation: nobody, what, login, address, at, succeeded: false })
      .returning('id')
      .executeTakeFirstOrThrow();
  });

/** Notes that an attempt was right: the failures under its name before it count no more. */
export async function attemptSucceeded(db: Kysely<Tables>, id: number): Promise<void> {
  await db
    .updateTable('sign_in_attempt')
    .set({ succeeded: true })
    .where('organisation', '=', nobody)
    .where('id', '=', id)
    .execute();
}

/** Failures under a name since a moment, or since it last succeeded. Numbers grow with time: a later one came after. */
async function failuresUnder(db: Kysely<Tables>, what: Tried, login: string, since: Moment): Promise<number> {
  const { failures } = await db
    .selectFrom('sign_in_attempt')
    .where('login', '=', login)
    .where('what', '=', what)
    .where('at', '>=', since)
    .where('succeeded', '=', false)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('sign_in_attempt as good')
            .where('good.login', '=', login)
            .where('good.what', '=', what)
            .whereRef('good.id', '>', 'sign_in_attempt.id')
            .where('good.succeeded', '=', true)
            .select(sql`1`.as('one')),
        ),
      ),
    )
    .select((count) => count.fn.countAll<number>().as('failures'))
    .executeTakeFirstOrThrow();
  return failures;
}

/** Attempts from an address since a moment. */
const countFrom = (
  db: Kysely<Tables>,
  address: string,
  since: Moment,
): Promise<{ readonly failed: number; readonly all: number }> =>
  db
    .selectFrom('sign_in_attempt')
    .where('address', '=', address)
    .where('at', '>=', since)
    .select((count) => [
      count.fn.countAll<number>().filterWhere('succeeded', '=', false).as('failed'),
      count.fn.countAll<number>().as('all'),
    ])
    .executeTakeFirstOrThrow();

/** How often signing in failed from an address since a moment, under whatever names. */
export const failuresByAddress = async (
  db: Kysely<Tables>,
  address: string,
  since: Moment,
): Promise<number> => (await countFrom(db, address.slice(0, 64), since)).failed;

/** Forgets the attempts before a moment. */
export async function sweepAttempts(db: Kysely<Tables>, before: Moment): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('at', '<', before).execute();
}

const plain = (login: string): string => hash('sha256', login.trim().toLowerCase(), 'base64url');
