import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Moment } from '#core/day.ts';
import { asJson } from '../connection/upsert.ts';
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
  if (messages.length === 0) return;
  const rows = messages.map(({ kind, body, dueAt }) => ({ id: randomUUID(), kind, body, due_at: dueAt }));
  // Put in and not read back: whoever owes a message need not be who may read the outbox.
  await sql`
    insert into outbox (organisation, id, stream, version, kind, body, due_at)
    select ${organisation}, id, ${stream}, ${version}, kind, body, due_at
    from json_to_recordset(${asJson(rows)}::json) as new(id text, kind text, body jsonb, due_at timestamptz)
  `.execute(db);
}
