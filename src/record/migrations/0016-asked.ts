import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/**
 * How often each account asked in a minute, counted by every process together. Unlogged: it is of no use after a crash, and is not
 * worth a write to the disk.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(
      `create unlogged table asked (
        organisation text collate "C" not null,
        account text collate "C" not null,
        minute bigint not null,
        times integer not null,
        primary key (organisation, account, minute)
      )`,
    )
    .execute(db);
}
