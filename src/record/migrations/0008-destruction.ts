import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/**
 * Every destruction in one table beside the events that say why: for the list of certificates, for the log a restored backup is
 * held to, and to know what of it is still to be done (files to remove, bytes to scrub). Nobody whose content went is named in it.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table destruction (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    version integer not null,
    at timestamptz not null,
    actor_id text not null,
    versions jsonb not null,
    reason text not null,
    number text collate "C",
    certificate jsonb,
    files jsonb not null default '[]',
    finished_at timestamptz,
    scrubbed_at timestamptz,
    primary key (organisation, stream, version)
  )`,
  'create unique index destruction_number on destruction (organisation, number) where number is not null',
  'create index destruction_in_order on destruction (organisation, at, stream, version)',
  'create index destruction_unfinished on destruction (at) where finished_at is null',
  'create index destruction_unscrubbed on destruction (at) where scrubbed_at is null',
  `insert into destruction (organisation, stream, version, at, actor_id, versions, reason)
    select organisation, stream, version, at, actor_id, coalesce(payload->'versions', '[]'), coalesce(payload->>'reason', '')
    from event where type = 'record.payloads-destroyed' and payload is not null`,
  // Whoever lets content go notes it; the certificates, which name nobody, are for those who see more than a part of the cases.
  'alter table destruction enable row level security',
  `create policy of_sight on destruction to redress_person
    using (organisation = (select current_setting('redress.organisation', true))
      and (select current_setting('redress.sees', true)) <> 'scope')
    with check (organisation = (select current_setting('redress.organisation', true)))`,
  'grant select, insert on destruction to redress_person',
  // The answers to the commands of a case go with it.
  'create index command_key_of_stream on command_key (organisation, stream)',
];
