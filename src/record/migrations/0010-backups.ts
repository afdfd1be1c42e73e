import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/**
 * The backups that were asked for: how far one is, where it lies, until when, and whether it was proved. They hold every
 * organisation's record, so they belong to none; nobody is asked for under a sight here, and nothing is granted.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table backup (
    id uuid primary key,
    asked_by_name text,
    asked_at timestamptz not null,
    state text collate "C" not null,
    done integer not null default 0,
    of integer not null default 0,
    says text not null default '',
    heard_at timestamptz not null,
    file text,
    bytes bigint,
    sha256 text collate "C",
    made_at timestamptz,
    events bigint,
    files bigint,
    kept_until date,
    removed_at timestamptz,
    proof text collate "C",
    proof_says text,
    proved_at timestamptz
  )`,
  'create index backup_in_order on backup (asked_at desc, id)',
];
