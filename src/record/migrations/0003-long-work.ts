import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/** Work that takes longer than a page may: who asked for it, how far it is, and what came of it. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table long_work (
    organisation text collate "C" not null,
    id uuid not null,
    kind text collate "C" not null,
    reference text collate "C" not null,
    asked_by text collate "C" not null,
    asked_by_name text not null,
    asked_at timestamptz not null,
    state text collate "C" not null,
    done integer not null default 0,
    of integer not null default 0,
    says text not null default '',
    outcome jsonb,
    heard_at timestamptz not null,
    primary key (organisation, id)
  )`,
  'create index long_work_of_case on long_work (organisation, reference, asked_at desc)',
  `create index long_work_waiting on long_work (asked_at) where state in ('waiting', 'under-way')`,
];
