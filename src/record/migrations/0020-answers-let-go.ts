import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/** Whoever lets something go lets the answers to its commands go with it: those of their organisation, and nothing else of a key. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw('grant update (result) on command_key to redress_person').execute(db);
}
