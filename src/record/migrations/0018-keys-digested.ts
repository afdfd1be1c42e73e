import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/** Keys of commands are kept as digests: a program may have put a name into one, and keys outlive what is destroyed. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw("update command_key set key = encode(sha256(convert_to(key, 'UTF8')), 'hex')").execute(db);
}
