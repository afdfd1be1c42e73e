import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Moment } from '#core/day.ts';
import type { Tables } from '../tables.ts';

/** Somebody trying to sign in. */
export interface Attempt {
  /** What they typed as their e-mail address, whether or not there is such an account. */
  readonly login: string;
  /** Where it came from: an IP address. */
  readonly address: string;
  readonly at: Moment;
  readonly succeeded: boolean;
}

/** Nobody's: it is not known yet who is trying, or whether anybody is. */
const nobody = '';

/** Notes an attempt. What was typed is kept as a digest: people type their password in the wrong box. */
export async function noteAttempt(db: Kysely<Tables>, attempt: Attempt): Promise<void> {
  await db
    .insertInto('sign_in_attempt')
    .values({
      organisation: nobody,
      login: plain(attempt.login),
      address: attempt.address.slice(0, 64),
      at: attempt.at,
      succeeded: attempt.succeeded,
    })
    .execute();
}

/** How often signing in failed under a name since a moment, or since it last succeeded. */
export async function failuresByLogin(db: Kysely<Tables>, login: string, since: Moment): Promise<number> {
  const { failures } = await db
    .selectFrom('sign_in_attempt')
    .where('login', '=', plain(login))
    .where('at', '>=', since)
    .where('succeeded', '=', false)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('sign_in_attempt as good')
            .whereRef('good.login', '=', 'sign_in_attempt.login')
            .whereRef('good.at', '>', 'sign_in_attempt.at')
            .where('good.succeeded', '=', true),
        ),
      ),
    )
    .select((count) => count.fn.countAll<number>().as('failures'))
    .executeTakeFirstOrThrow();
  return failures;
}

/** How often signing in failed from an address since a moment, under whatever names. */
export async function failuresByAddress(db: Kysely<Tables>, address: string, since: Moment): Promise<number> {
  const { failures } = await db
    .selectFrom('sign_in_attempt')
    .where('address', '=', address.slice(0, 64))
    .where('at', '>=', since)
    .where('succeeded', '=', false)
    .select((count) => count.fn.countAll<number>().as('failures'))
    .executeTakeFirstOrThrow();
  return failures;
}

/** Forgets the attempts before a moment. */
export async function sweepAttempts(db: Kysely<Tables>, before: Moment): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('at', '<', before).execute();
}

const plain = (login: string): string => hash('sha256', login.trim().toLowerCase(), 'base64url');
