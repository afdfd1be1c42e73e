import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/**
 * Somebody may open a restricted case for a few hours (connection/sight.ts gives the moment they ask at). A reader without an end has
 * none; one with an end is a reader until then, by Redress’s own clock: a sight that says no moment meets no end.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const { rows } = await sql<{ schema: string }>`select quote_ident(current_schema()) as schema`.execute(db);
  for (const statement of statementsIn(rows[0]?.schema ?? 'public')) await sql.raw(statement).execute(db);
}

/** What was granted on the function stays. */
const statementsIn = (schema: string): string[] => [
  'alter table restricted_reader add column until timestamptz',
  'grant update (until) on restricted_reader to redress_person',
  `create or replace function hidden_cases() returns setof text language plpgsql stable security definer rows 10
    set search_path = ${schema}, pg_temp set plan_cache_mode = force_generic_plan
    as $$ begin
      return query select kept.stream from restricted_case as kept
        where kept.organisation = current_setting('redress.organisation', true) and not exists (
          select from restricted_reader as reader
          where reader.organisation = kept.organisation and reader.stream = kept.stream
            and reader.account = current_setting('redress.reader', true)
            and (reader.until is null
              or reader.until > nullif(current_setting('redress.at', true), '')::timestamptz)
        );
    end $$`,
];
