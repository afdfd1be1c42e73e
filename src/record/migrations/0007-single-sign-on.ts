import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/** Signing in through a provider of identities: who somebody is there, what was begun and not come back, and what it opened. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table single_sign_on_identity (
    organisation text collate "C" not null,
    issuer text collate "C" not null,
    subject text collate "C" not null,
    account text collate "C" not null,
    linked_at timestamptz not null,
    primary key (organisation, issuer, subject),
    foreign key (organisation, account) references account
  )`,
  'create unique index single_sign_on_identity_account on single_sign_on_identity (organisation, issuer, account)',
  // Begun before anybody is known, so under no organisation. The id is the SHA-256 of a secret only the browser holds.
  `create table single_sign_on_start (
    organisation text collate "C" not null,
    id bytea not null,
    back text not null,
    carried bytea,
    ends_at timestamptz not null,
    primary key (organisation, id)
  )`,
  'create index single_sign_on_start_ends on single_sign_on_start (ends_at)',
  `create table single_sign_on_session (
    organisation text collate "C" not null,
    session bytea not null,
    issuer text collate "C" not null,
    subject text collate "C" not null,
    sid text collate "C",
    primary key (organisation, session),
    foreign key (organisation, session) references session on delete cascade
  )`,
  'create index single_sign_on_session_of on single_sign_on_session (issuer, subject)',
];
