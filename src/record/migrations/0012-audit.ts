import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/**
 * Who looked, who took something out, who changed what is set: one row an entry, each following from an event of the chain. A case
 * stands in it by its stream alone, so that nothing of it is left here when it is destroyed.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const once = (name: string): string => `(select current_setting('redress.${name}', true))`;

const statements = [
  `create table audit_entry (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    version integer not null,
    part integer not null,
    at timestamptz not null,
    account text collate "C" not null,
    did text collate "C" not null,
    what text collate "C" not null,
    route text not null,
    about text collate "C",
    item text,
    restricted boolean not null,
    times integer not null,
    primary key (organisation, stream, version, part)
  )`,
  'create index audit_in_order on audit_entry (organisation, at, stream, version, part)',
  'create index audit_of_account on audit_entry (organisation, account, at, stream, version, part)',
  'create index audit_of_case on audit_entry (organisation, about, at, stream, version, part) where about is not null',
  `insert into audit_entry (organisation, stream, version, part, at, account, did, what, route, restricted, times)
    select event.organisation, event.stream, event.version, 0, event.at, event.actor_id, 'changed', event.type, '', stream.kind like 'safety%', 1
    from event join stream using (organisation, stream)
    where not stream.of_case and event.type <> 'record.payloads-destroyed'
      and stream.kind not like 'restricted%'`,
  // What is set is changed by people; what they looked at is noted by Redress itself. Nothing of a restricted case is shown.
  'alter table audit_entry enable row level security',
  `create policy of_sight on audit_entry to redress_person
    using (organisation = ${once('organisation')} and not restricted
      and (about is null or about not in (select hidden_cases()))
      and case ${once('sees')} when 'everything' then true
        when 'scope' then about is null or in_sight(organisation, about) else false end)
    with check (organisation = ${once('organisation')} and about is null)`,
  'grant select, insert on audit_entry to redress_person',
];
