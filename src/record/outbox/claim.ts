import { type Kysely, sql } from 'kysely';
import type { Moment } from '#core/day.ts';
import type { Tables } from '../tables.ts';

/** Something owed, taken to be done. */
export interface Message {
  readonly organisation: string;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly kind: string;
  readonly body: unknown;
  /** How often it was taken, this time counted. */
  readonly attempts: number;
}

export interface Claim {
  readonly at: Moment;
  /** Until then it is ours; after that anybody may take it again, because we must have died. */
  readonly until: Moment;
  readonly limit: number;
  /** Only of these kinds; all when left out. */
  readonly kinds?: readonly string[];
}

/** Takes messages that are due, the longest waiting first. No two workers are given the same. */
export async function claimMessages(
  db: Kysely<Tables>,
  { at, until, limit, kinds }: Claim,
): Promise<Message[]> {
  const rows = await db
    .with('due', (owed) =>
      owed
        .selectFrom('outbox')
        .where('done_at', 'is', null)
        .where('failed_at', 'is', null)
        .where('due_at', '<=', at)
        .where((is) => is.or([is('claimed_until', 'is', null), is('claimed_until', '<=', at)]))
        .$if(kinds !== undefined, (query) => query.where('kind', '=', sql<string>`any(${kinds})`))
        .orderBy('due_at')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .select(['organisation', 'id']),
    )
    .updateTable('outbox')
    .from('due')
    .whereRef('outbox.organisation', '=', 'due.organisation')
    .whereRef('outbox.id', '=', 'due.id')
    .set((now) => ({ claimed_until: until, attempts: now('outbox.attempts', '+', 1) }))
    .returning([
      'outbox.organisation',
      'outbox.id',
      'outbox.stream',
      'outbox.version',
      'outbox.kind',
      'outbox.body',
      'outbox.attempts',
    ])
    .execute();
  return rows;
}

export type WhichMessage = Pick<Message, 'organisation' | 'id'>;

/** It is done. */
export const messageDone = (db: Kysely<Tables>, which: WhichMessage, at: Moment): Promise<void> =>
  settle(db, which, { done_at: at });

/** It did not work; it may at a later time. `said` is what went wrong, for the administrator. */
export const messageLater = (
  db: Kysely<Tables>,
  which: WhichMessage,
  dueAt: Moment,
  said: string,
): Promise<void> => settle(db, which, { due_at: dueAt, said });

/** It will not work: somebody has to look. */
export const messageFailed = (
  db: Kysely<Tables>,
  which: WhichMessage,
  at: Moment,
  said: string,
): Promise<void> => settle(db, which, { failed_at: at, said });

async function settle(
  db: Kysely<Tables>,
  { organisation, id }: WhichMessage,
  outcome: { done_at?: Moment; due_at?: Moment; failed_at?: Moment; said?: string },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ ...outcome, claimed_until: null })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .execute();
}
