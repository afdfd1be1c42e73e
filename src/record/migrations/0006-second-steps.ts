import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/** Second steps, recovery codes and the questions passkeys answer; what a session has still to be shown, and where it is. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table second_step (
    organisation text collate "C" not null,
    id uuid not null,
    account text collate "C" not null,
    kind text collate "C" not null,
    name text not null,
    secret bytea,
    credential text collate "C",
    public_key bytea,
    transports text[] not null default '{}',
    counter bigint not null default 0,
    added_at timestamptz not null,
    confirmed_at timestamptz,
    last_used_at timestamptz,
    primary key (organisation, id)
  )`,
  'create index second_step_account on second_step (organisation, account)',
  'create unique index second_step_credential on second_step (credential, organisation) where credential is not null',
  `create table recovery_code (
    organisation text collate "C" not null,
    account text collate "C" not null,
    digest bytea not null,
    salt bytea not null,
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (organisation, account, digest)
  )`,
  `create table passkey_challenge (
    organisation text collate "C" not null,
    id bytea not null,
    purpose text collate "C" not null,
    account text collate "C" not null,
    address text collate "C" not null,
    asked_at timestamptz not null,
    ends_at timestamptz not null,
    primary key (organisation, id)
  )`,
  'create index passkey_challenge_address on passkey_challenge (address, asked_at)',
  'create index passkey_challenge_ends on passkey_challenge (ends_at)',
  'alter table account drop column second_factors',
  'alter table account add column password_ends_at timestamptz',
  // Nobody has shown a second step yet: everybody signs in anew.
  'delete from session',
  `alter table session
    add column owes text collate "C" not null default 'nothing',
    add column proved_at timestamptz not null,
    add column browser text not null default ''`,
  `alter table sign_in_attempt add column what text collate "C" not null default 'password'`,
];
