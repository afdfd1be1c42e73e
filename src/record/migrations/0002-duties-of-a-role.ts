import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/** Duties that belong to a role and to nobody in it stand on a list beside each person's own: found in order, in few rows. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(
      `create index duty_unowned on duty (organisation, owner_role, act_by, due, stream, id) where owner is null`,
    )
    .execute(db);
}
