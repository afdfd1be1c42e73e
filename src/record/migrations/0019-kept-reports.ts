import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/** Reports whose content is here for a time only, so that what is due to go is found without opening a case. None was known before. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const setting = (name: string): string => `current_setting('redress.${name}', true)`;
const once = (what: string): string => `(select ${what})`;

/** Within a list of ids of whoever asks; "*" narrows nothing, and nothing is within one that nobody gave. */
const within = (column: string, name: string): string =>
  `coalesce(${column} = any (${once(`nullif(coalesce(nullif(${setting(name)}, ''), '{}'), '*')::text[]`)}::text[]), true)`;

const theirs = `organisation = ${once(setting('organisation'))}`;

/** A report is seen by who sees its case, as every other row of it. */
const seen = `${theirs} and stream not in (select hidden_cases())
  and case ${once(setting('sees'))} when 'everything' then true
    when 'scope' then ${within('contract_id', 'contracts')} and ${within('delivered_by', 'delivered_by')}
    else false end`;

const statements = [
  `create table kept_report (
    organisation text collate "C" not null,
    stream text collate "C" not null,
    id text collate "C" not null,
    completed_on date not null,
    paid_on date,
    look_again_on date,
    last_day date,
    contract_id text collate "C" not null,
    delivered_by text collate "C" not null,
    primary key (organisation, stream, id)
  )`,
  // What is paid for goes by its last day; what is not is the oldest first.
  'create index kept_report_paid on kept_report (organisation, last_day, stream, id) where paid_on is not null',
  'create index kept_report_unpaid on kept_report (organisation, completed_on, stream, id) where paid_on is null',
  'grant select, insert, update, delete on kept_report to redress_person',
  'alter table kept_report enable row level security',
  `create policy of_sight on kept_report to redress_person using (${seen}) with check (${theirs})`,
];
