import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made. The role is there before any migration runs (connection/role.ts).

/**
 * What a person may see, held by the database itself. People are asked for under the role `redress_person`, which owns nothing; each
 * transaction says in settings whose sight it is under (connection/sight.ts), and the policies here hold every row to it. Redress
 * itself owns the tables, and what it does by itself it does as their owner.
 *
 * Settings stand in `(select …)` so that they are worked out once a question and not once a row. One that was never set is null or
 * empty, and nothing compares equal to it: outside a sight this role sees nothing.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...columns, ...restricted, ...policies()]) await sql.raw(statement).execute(db);
}

/** Each table of what is shown knows whose contract it is and who delivers, so that a row is judged by itself. */
const columns = [
  ...['ledger_entry', 'amount', 'exposure'].flatMap((table) => ofTheCard(table, ['delivered_by'])),
  ...ofTheCard('clock', ['contract_id', 'delivered_by']),
  // Building this index anew is quicker than keeping it while every row is written.
  'drop index search_words',
  ...ofTheCard('search', ['contract_id', 'delivered_by']),
  'create index search_words on search using gin (words)',
  // Whether a stream is a case, shown or not, or something Redress keeps of itself: a contract, a holiday.
  'alter table stream add column of_case boolean not null default true',
  `update stream set of_case = false where kind <> 'complaint'`,
  'alter table stream alter column of_case drop default',
];

function ofTheCard(table: string, names: readonly string[]): string[] {
  return [
    `alter table ${table} ${names.map((name) => `add column ${name} text collate "C"`).join(', ')}`,
    `update ${table} as held set ${names.map((name) => `${name} = card.${name}`).join(', ')}
      from case_card as card where card.organisation = held.organisation and card.stream = held.stream`,
    // What belongs to no case is a fault that verify names; until then it is nobody's.
    ...names.map((name) => `update ${table} set ${name} = '' where ${name} is null`),
    ...names.map((name) => `alter table ${table} alter column ${name} set not null`),
  ];
}

/** Cases kept from all but a list of readers. They have no row in `search`, so their references are found here. */
const restricted = [
  `create table restricted_case (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    reference text collate "C" not null,
    primary key (organisation, stream)
  )`,
  'create index restricted_case_reference on restricted_case (organisation, reference)',
  `create table restricted_reader (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    account text collate "C" not null,
    primary key (organisation, stream, account)
  )`,
  // A view of the owner's: the list itself is seen by nobody, only which cases are hidden from whoever asks.
  `create view hidden_case as
    select kept.stream from restricted_case as kept
    where kept.organisation = ${setting('organisation')} and not exists (
      select from restricted_reader as reader
      where reader.organisation = kept.organisation and reader.stream = kept.stream
        and reader.account = ${setting('reader')}
    )`,
];

function policies(): string[] {
  const theirs = `organisation = ${setting('organisation')}`;
  const unhidden = 'stream not in (select hidden.stream from hidden_case as hidden)';
  const shown = `${theirs} and ${sees('everything')} or ${theirs} and ${sees('scope')}
    and (${setting('contracts')} = '*' or contract_id = any (${list('contracts')}))
    and (${setting('delivered_by')} = '*' or delivered_by = any (${list('delivered_by')}))`;
  /** Rows that know only their stream are judged by the card of its case. */
  const ofCase = (table: string, ofNone: string) => `${theirs} and ${unhidden} and (${sees('everything')}
    or ${sees('scope')} and exists (select from case_card as card
      where card.organisation = ${table}.organisation and card.stream = ${table}.stream)
    or ${sees('no cases')} and ${ofNone})`;
  const ofNoCase = (table: string) => `exists (select from stream as head
    where head.organisation = ${table}.organisation and head.stream = ${table}.stream and not head.of_case)`;
  const cards = ['case_card', 'duty', 'clock', 'ledger_entry', 'amount', 'exposure', 'search'];
  return [
    'grant usage on schema public to redress_person',
    'grant select on hidden_case to redress_person',
    ...cards.flatMap((table) => policy(table, `(${shown}) and ${unhidden}`, theirs)),
    ...cards.map((table) => `grant select, insert, update, delete on ${table} to redress_person`),
    ...['restricted_case', 'restricted_reader'].flatMap((table) => [
      ...policy(table, `${theirs} and ${unhidden}`, theirs),
      `grant select, insert, delete on ${table} to redress_person`,
    ]),
    ...policy('stream', ofCase('stream', 'not of_case'), theirs),
    'grant select, insert, update on stream to redress_person',
    ...policy('event', ofCase('event', ofNoCase('event')), theirs),
    'grant select, insert, update (payload, salt, destroyed_by) on event to redress_person',
    ...policy('file', ofCase('file', ofNoCase('file')), theirs),
    'grant select, insert, delete on file to redress_person',
    ...policy('setting', `${theirs} and not ${sees('scope')}`, theirs),
    'grant select, insert, update, delete on setting to redress_person',
    ...policy('organisation', theirs, theirs),
    'grant select, update (position) on organisation to redress_person',
    ...['command_key', 'counter', 'word'].flatMap((table) => policy(table, theirs, theirs)),
    'grant select, insert on command_key, word to redress_person',
    'grant select, insert, update on counter to redress_person',
    ...policy('outbox', `${theirs} and not ${sees('scope')}`, theirs),
    'grant insert, delete, select (organisation, stream, version, done_at, failed_at) on outbox to redress_person',
  ];
}

/** Rows are seen, changed and removed where `using` holds; what is written has to hold `check`. */
const policy = (table: string, using: string, check: string): string[] => [
  `alter table ${table} enable row level security`,
  `create policy of_sight on ${table} to redress_person using (${using}) with check (${check})`,
];

function setting(name: string): string {
  return `(select current_setting('redress.${name}', true))`;
}

/** The outer cast changes nothing: without it `any` would take the question for rows to compare with. */
const list = (name: string): string =>
  `(select nullif(nullif(current_setting('redress.${name}', true), '*'), '')::text[])::text[]`;
const sees = (what: string): string => `${setting('sees')} = '${what}'`;
