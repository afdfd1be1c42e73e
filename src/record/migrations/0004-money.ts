import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/**
 * What cases show of their money: the entries of their ledgers, each amount that is or may be owed, and what could still fall due. And
 * how a case was shown, so that those shown before there was any of this are found and shown anew.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table ledger_entry (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    id text collate "C" not null,
    number integer not null,
    entered_on date not null,
    kind text collate "C" not null,
    amount text collate "C" not null,
    amount_kind text collate "C" not null,
    special boolean not null,
    pence bigint not null,
    bearer text collate "C" not null,
    payer text not null,
    payee text not null,
    proof text collate "C",
    says text not null,
    reverses text collate "C",
    contract_id text collate "C" not null,
    primary key (organisation, stream, id)
  )`,
  'create index ledger_entry_in_order on ledger_entry (organisation, entered_on, stream, number)',
  'create index ledger_entry_contract on ledger_entry (organisation, contract_id, entered_on, stream, number)',
  `create table amount (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    id text collate "C" not null,
    number integer not null,
    kind text collate "C" not null,
    special boolean not null,
    status text collate "C" not null,
    pence bigint not null,
    outstanding bigint not null,
    bearer text collate "C" not null,
    payer text not null,
    payee text not null,
    due date,
    raised_on date not null,
    clock text collate "C",
    row text collate "C" not null,
    says text not null,
    flags text[] not null,
    clauses text[] not null,
    contract_id text collate "C" not null,
    primary key (organisation, stream, id)
  )`,
  // What has no day to pay comes after everything that has one.
  `create index amount_in_order on amount (organisation, status, coalesce(due, '9999-12-31'::date), stream, number)`,
  'create index amount_contract on amount (organisation, contract_id)',
  `create table exposure (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    way text collate "C" not null,
    nearness integer not null,
    since date not null,
    until date,
    pack text collate "C" not null,
    contribution boolean not null,
    proposed bigint,
    shared boolean not null,
    reasons jsonb not null,
    contract_id text collate "C" not null,
    primary key (organisation, stream)
  )`,
  'create index exposure_in_order on exposure (organisation, nearness, since, stream)',
  'create index exposure_contract on exposure (organisation, contract_id, nearness, since, stream)',
  'alter table case_card add column shown_as integer not null default 1',
  'alter table case_card alter column shown_as drop default',
  'create index case_card_shown_before on case_card (organisation, stream) where shown_as < 2',
];
