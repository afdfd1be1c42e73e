import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made. The role is there before any migration runs (connection/role.ts).

/**
 * What a person may see, held by the database itself. People are asked for under the role `redress_person`, which owns nothing; each
 * transaction says in settings whose sight it is under (connection/sight.ts), and the policies here hold every row to it. Redress
 * itself owns the tables, and what it does by itself it does as their owner.
 *
 * Settings stand in `(select …)` so that they are worked out once a question and not once a row. One that was never set is null or
 * empty, and opens nothing: outside a sight this role sees nothing.
 *
 * A policy is planned anew with every question, so what would have to be looked up in other tables stands in functions, which are
 * not; and `case` is used where `or` would do, because of an `or` the planner guesses that it lets through next to nothing,
 * and then sorts a whole table for the first page of a list.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const { rows } = await sql<{ schema: string }>`select quote_ident(current_schema()) as schema`.execute(db);
  const schema = rows[0]?.schema ?? 'public';
  for (const statement of [...columns, ...restricted, ...functionsIn(schema), ...policies(schema)])
    await sql.raw(statement).execute(db);
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
];

/** What the owner looks up for whoever asks: they see the answer, and nothing of the tables it comes from. */
const functionsIn = (schema: string): string[] => [
  ...ofTheOwner(
    schema,
    'hidden_cases()',
    'setof text',
    `begin
      return query select kept.stream from restricted_case as kept
        where kept.organisation = current_setting('redress.organisation', true) and not exists (
          select from restricted_reader as reader
          where reader.organisation = kept.organisation and reader.stream = kept.stream
            and reader.account = current_setting('redress.reader', true)
        );
    end`,
  ),
  ...ofTheOwner(
    schema,
    'in_sight(whose text, which text)',
    'boolean',
    `begin
      case current_setting('redress.sees', true)
        when 'scope' then return exists (
          select from case_card where organisation = whose and stream = which and ${inScope(list)});
        when 'no cases' then return exists (
          select from stream where organisation = whose and stream = which and not of_case);
        else return false;
      end case;
    end`,
  ),
];

const ofTheOwner = (schema: string, name: string, returns: string, body: string): string[] => [
  `create function ${name} returns ${returns} language plpgsql stable security definer
    ${returns.startsWith('setof') ? 'rows 10' : ''}
    set search_path = ${schema}, pg_temp set plan_cache_mode = force_generic_plan
    as $$ ${body} $$`,
  `revoke execute on function ${name} from public`,
  `grant execute on function ${name} to redress_person`,
];

function policies(schema: string): string[] {
  const theirs = `organisation = ${once(setting('organisation'))}`;
  const sees = once(setting('sees'));
  const unhidden = 'stream not in (select hidden_cases())';
  const shown = `case ${sees} when 'everything' then true when 'scope' then ${inScope((name) => `${once(list(name))}::text[]`)}
    else false end`;
  const ofStream = `case ${sees} when 'everything' then true else in_sight(organisation, stream) end`;
  const notNarrowed = `${sees} in ('everything', 'no cases')`;
  const cards = ['case_card', 'duty', 'clock', 'ledger_entry', 'amount', 'exposure', 'search'];
  const held = (table: string, ...using: string[]) => policy(table, [theirs, ...using].join(' and '), theirs);
  return [
    `grant usage on schema ${schema} to redress_person`,
    ...cards.flatMap((table) => held(table, unhidden, shown)),
    ...cards.map((table) => `grant select, insert, update, delete on ${table} to redress_person`),
    ...['restricted_case', 'restricted_reader'].flatMap((table) => [
      ...held(table, unhidden),
      `grant select, insert, delete on ${table} to redress_person`,
    ]),
    ...held('stream', unhidden, ofStream),
    'grant select, insert, update on stream to redress_person',
    ...held('event', unhidden, ofStream),
    'grant select, insert, update (payload, salt, destroyed_by) on event to redress_person',
    ...held('file', unhidden, ofStream),
    'grant select, insert, delete on file to redress_person',
    ...held('setting', notNarrowed),
    'grant select, insert, update, delete on setting to redress_person',
    ...held('organisation'),
    'grant select, update (position) on organisation to redress_person',
    ...['command_key', 'counter', 'word'].flatMap((table) => held(table)),
    'grant select, insert on command_key, word to redress_person',
    'grant select, insert, update on counter to redress_person',
    ...held('outbox', notNarrowed),
    'grant insert, delete, select (organisation, stream, version, done_at, failed_at) on outbox to redress_person',
  ];
}

/** Rows are seen, changed and removed where `using` holds; what is written has to hold `check`. */
const policy = (table: string, using: string, check: string): string[] => [
  `alter table ${table} enable row level security`,
  `create policy of_sight on ${table} to redress_person using (${using}) with check (${check})`,
];

function setting(name: string): string {
  return `current_setting('redress.${name}', true)`;
}

/** A list of ids; null where it narrows nothing, and empty where nobody said so. */
function list(name: string): string {
  return `nullif(coalesce(nullif(${setting(name)}, ''), '{}'), '*')::text[]`;
}

/** Worked out once a question. */
const once = (what: string): string => `(select ${what})`;

/** Whether a row falls within a scope, by its own columns. */
function inScope(listed: (name: string) => string): string {
  return `coalesce(contract_id = any (${listed('contracts')}), true)
    and coalesce(delivered_by = any (${listed('delivered_by')}), true)`;
}
