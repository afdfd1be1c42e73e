import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made. Change a table by a new migration, and import nothing of the application here.
// Every key starts with the organisation, so that the tables can be partitioned or spread by it. Ids compare by their bytes
// (collate "C"): faster than a language's order, and the same on every machine.

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...kept, ...shown, ...sought, ...owed, ...known])
    await sql.raw(statement).execute(db);
}

/** What happened. */
const kept = [
  `create table organisation (
    organisation text collate "C" primary key,
    name text not null,
    reference_prefix text not null,
    position bigint not null default 0,
    opened_at timestamptz not null
  )`,
  `create table stream (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    kind text collate "C" not null,
    version integer not null,
    head bytea not null,
    primary key (organisation, stream)
  )`,
  `create table event (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    version integer not null,
    position bigint not null,
    type text collate "C" not null,
    at timestamptz not null,
    actor_id text not null,
    actor_name text not null,
    payload jsonb,
    salt bytea,
    digest bytea not null,
    previous bytea not null,
    hash bytea not null,
    destroyed_by integer,
    primary key (organisation, stream, version),
    check ((payload is null) = (destroyed_by is not null)),
    check ((payload is null) = (salt is null))
  )`,
  'create unique index event_position on event (organisation, position)',
  `create table command_key (
    organisation text collate "C" not null,
    key text collate "C" not null,
    command text collate "C" not null,
    stream text collate "C" not null,
    version integer not null,
    result jsonb,
    at timestamptz not null default now(),
    primary key (organisation, key)
  )`,
  `create table counter (
    organisation text collate "C" not null,
    series text collate "C" not null,
    year integer not null,
    last integer not null,
    primary key (organisation, series, year)
  )`,
  `create table checkpoint (
    organisation text collate "C" not null,
    number integer not null,
    at timestamptz not null,
    position bigint not null,
    root bytea not null,
    frontier bytea not null,
    previous bytea not null,
    public_key bytea not null,
    signature bytea not null,
    primary key (organisation, number)
  )`,
  `create table file (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    version integer not null,
    digest bytea not null,
    primary key (organisation, stream, version, digest)
  )`,
  'create index file_digest on file (organisation, digest)',
];

/** What is shown of it: worked out by its kind, replaced with every append, checked against a replay by verify. */
const shown = [
  `create table case_card (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    kind text collate "C" not null,
    version integer not null,
    reference text collate "C" not null,
    person text not null,
    matter text not null,
    standing text not null,
    state text collate "C" not null,
    route text collate "C" not null,
    contract_id text collate "C" not null,
    contract_name text not null,
    delivered_by text collate "C" not null,
    handler text collate "C",
    received_on date not null,
    open boolean not null,
    primary key (organisation, stream)
  )`,
  'create unique index case_card_reference on case_card (organisation, reference)',
  'create index case_card_received on case_card (organisation, received_on, stream)',
  'create index case_card_open on case_card (organisation, received_on, stream) where open',
  'create index case_card_handler on case_card (organisation, handler, received_on, stream)',
  'create index case_card_contract on case_card (organisation, contract_id, received_on, stream)',
  'create index case_card_delivered_by on case_card (organisation, delivered_by, received_on, stream)',
  'create index case_card_state on case_card (organisation, state, received_on, stream)',
  `create table duty (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    id text collate "C" not null,
    says text not null,
    detail text not null,
    view text collate "C" not null,
    due date not null,
    act_by date not null,
    owner text collate "C",
    owner_role text collate "C" not null,
    clock text collate "C",
    command text collate "C",
    contract_id text collate "C" not null,
    delivered_by text collate "C" not null,
    route text collate "C" not null,
    primary key (organisation, stream, id)
  )`,
  'create index duty_work on duty (organisation, act_by, due, stream, id)',
  'create index duty_owner on duty (organisation, owner, act_by, due, stream, id)',
  'create index duty_role on duty (organisation, owner_role, act_by, due, stream, id)',
  'create index duty_view on duty (organisation, view, act_by, due, stream, id)',
  'create index duty_contract on duty (organisation, contract_id, act_by, due, stream, id)',
  'create index duty_delivered_by on duty (organisation, delivered_by, act_by, due, stream, id)',
  `create table clock (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    id text collate "C" not null,
    rule text collate "C" not null,
    status text collate "C" not null,
    due date not null,
    body jsonb not null,
    primary key (organisation, stream, id)
  )`,
  `create index clock_running on clock (organisation, due, stream, id) where status = 'running'`,
  `create table setting (
    organisation text collate "C" not null,
    kind text collate "C" not null,
    id text collate "C" not null,
    stream text collate "C" not null,
    version integer not null,
    body jsonb not null,
    primary key (organisation, kind, id)
  )`,
  'create index setting_stream on setting (organisation, stream)',
];

/** What can be found. */
const sought = [
  `create table search (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    reference text collate "C" not null,
    person text collate "C" not null,
    received_on date not null,
    words text[] collate "C" not null,
    primary key (organisation, stream)
  )`,
  'create index search_reference on search (organisation, reference)',
  'create index search_person on search (organisation, person, received_on)',
  // No statistics of the words: the plan is always the same, and making it is quicker without them.
  'create index search_words on search using gin (words)',
  'alter table search alter column words set statistics 0',
  `create table word (
    organisation text collate "C" not null,
    word text collate "C" not null,
    slips text[] collate "C" not null,
    primary key (organisation, word)
  )`,
  'create index word_slips on word using gin (slips)',
  'alter table word alter column slips set statistics 0',
  'create index word_alike on word using gin (word gin_trgm_ops)',
];

/** What is owed to the world outside. */
const owed = [
  `create table outbox (
    organisation text collate "C" not null,
    id text collate "C" not null,
    stream text collate "C" not null,
    version integer not null,
    kind text collate "C" not null,
    body jsonb not null,
    due_at timestamptz not null,
    attempts integer not null default 0,
    claimed_until timestamptz,
    done_at timestamptz,
    failed_at timestamptz,
    said text,
    primary key (organisation, id)
  )`,
  'create index outbox_waiting on outbox (due_at) where done_at is null and failed_at is null',
  'create index outbox_of_stream on outbox (organisation, stream)',
];

/** Who may come in. */
const known = [
  `create table account (
    organisation text collate "C" not null,
    id text collate "C" not null,
    email text collate "C" not null,
    name text not null,
    roles text[] not null,
    password_hash text,
    must_change_password boolean not null default false,
    second_factors jsonb not null default '[]',
    scope jsonb,
    expires_on date,
    disabled_at timestamptz,
    created_at timestamptz not null,
    last_signed_in_at timestamptz,
    primary key (organisation, id)
  )`,
  'create unique index account_email on account (email, organisation)',
  `create table session (
    organisation text collate "C" not null,
    id bytea not null,
    account text collate "C" not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    ends_at timestamptz not null,
    primary key (organisation, id)
  )`,
  'create index session_id on session (id)',
  'create index session_account on session (organisation, account)',
  'create index session_ends on session (ends_at)',
  `create table sign_in_attempt (
    organisation text collate "C" not null,
    id bigint generated always as identity,
    login text collate "C" not null,
    address text collate "C" not null,
    at timestamptz not null,
    succeeded boolean not null,
    primary key (organisation, id)
  )`,
  'create index sign_in_attempt_login on sign_in_attempt (login, at)',
  'create index sign_in_attempt_address on sign_in_attempt (address, at)',
];
