import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Moment } from '#core/day.ts';
import type { PasskeyChallengeTable } from '../second-step-tables.ts';
import type { Tables } from '../tables.ts';

/** What a passkey is asked to sign: good once, for a short while, for one purpose. */
export interface Challenge {
  readonly challenge: string;
  readonly purpose: PasskeyChallengeTable['purpose'];
  /** Whose passkey is asked; empty where any passkey may answer. */
  readonly organisation: string;
  readonly account: string;
  readonly address: string;
  readonly askedAt: Moment;
  readonly endsAt: Moment;
}

async function keepChallenge(db: Kysely<Tables>, asked: Challenge): Promise<void> {
  await db
    .insertInto('passkey_challenge')
    .values({
      organisation: asked.organisation,
      id: digestOf(asked.challenge),
      purpose: asked.purpose,
      account: asked.account,
      address: asked.address.slice(0, 64),
      asked_at: asked.askedAt,
      ends_at: asked.endsAt,
    })
    .execute();
}

/** Takes a challenge out, so that nothing answers it twice. False where it was never asked so, or is over. */
async function takeChallenge(
  db: Kysely<Tables>,
  asked: Pick<Challenge, 'challenge' | 'purpose' | 'organisation' | 'account'>,
  at: Moment,
): Promise<boolean> {
  const taken = await db
    .deleteFrom('passkey_challenge')
    .where('organisation', '=', asked.organisation)
    .where('id', '=', digestOf(asked.challenge))
    .where('purpose', '=', asked.purpose)
    .where('account', '=', asked.account)
    .returning('ends_at')
    .executeTakeFirst();
  return taken !== undefined && Temporal.Instant.compare(taken.ends_at, at) > 0;
}

/** How many challenges an address was given since a moment and has not answered. */
async function challengesOpen(db: Kysely<Tables>, address: string, since: Moment): Promise<number> {
  const { open } = await db
    .selectFrom('passkey_challenge')
    .where('address', '=', address.slice(0, 64))
    .where('asked_at', '>=', since)
    .select((count) => count.fn.countAll<number>().as('open'))
    .executeTakeFirstOrThrow();
  return open;
}

/** Forgets the challenges that ended before a moment. */
async function sweepChallenges(db: Kysely<Tables>, before: Moment): Promise<void> {
  await db.deleteFrom('passkey_challenge').where('ends_at', '<', before).execute();
}

const digestOf = (challenge: string): Uint8Array => hash('sha256', challenge, 'buffer');

/** Challenges, as the record gives them. */
export const challengesOn = (db: Kysely<Tables>) => ({
  keep: (asked: Challenge) => keepChallenge(db, asked),
  take: (asked: Parameters<typeof takeChallenge>[1], at: Moment) => takeChallenge(db, asked, at),
  open: (address: string, since: Moment) => challengesOpen(db, address, since),
  sweep: (before: Moment) => sweepChallenges(db, before),
});
