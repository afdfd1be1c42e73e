import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Moment } from '#core/day.ts';
import { upsert } from '../connection/upsert.ts';
import type { Tables } from '../tables.ts';

/** Something owed to the world outside: a letter to set, a message to send. Frozen facts; what it needs is in its body. */
export interface NewMessage {
  readonly kind: string;
  readonly body: object;
  /** Not to be done before. */
  readonly dueAt: Moment;
}

/** Puts messages in the outbox in the transaction of the events that owe them. */
export async function putMessages(
  db: Kysely<Tables>,
  organisation: string,
  { stream, version }: { readonly stream: string; readonly version: number },
  messages: readonly NewMessage[],
): Promise<void> {
  await upsert(
    db,
    'outbox',
    ['organisation', 'id'],
    messages.map(({ kind, body, dueAt }) => ({
      organisation,
      id: randomUUID(),
      stream,
      version,
      kind,
      body,
      due_at: dueAt,
      attempts: 0,
      claimed_until: null,
      done_at: null,
      failed_at: null,
      said: null,
    })),
  );
}
