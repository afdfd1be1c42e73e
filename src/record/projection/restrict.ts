import { type Kysely, sql } from 'kysely';
import { asJson } from '../connection/upsert.ts';
import type { Tables } from '../tables.ts';
import type { Rows } from './rows.ts';

/**
 * Puts the lists of readers of restricted cases in the place of those before. In one statement, because after it the cases may be
 * hidden from whoever asked for it; nothing is read back for the same reason. Their streams are locked, so nobody else does
 * the same meanwhile.
 */
export async function restrict(
  db: Kysely<Tables>,
  organisation: string,
  { restricted_case: cases, restricted_reader: readers }: Rows,
): Promise<void> {
  if (cases.length === 0) return;
  const streams = cases.map(({ stream }) => stream);
  const listed = sql`json_to_recordset(${asJson(readers)}::json) as listed(stream text, account text, until timestamptz)`;
  await sql`
    with gone as (
      delete from restricted_reader as held
      where organisation = ${organisation} and stream = any(${streams}) and not exists (
        select from ${listed} where listed.stream = held.stream and listed.account = held.account
      )
    ), kept as (
      insert into restricted_case (organisation, stream, reference)
      select ${organisation}, stream, reference
      from json_to_recordset(${asJson(cases)}::json) as new(stream text, reference text)
      where not exists (
        select from restricted_case as held
        where held.organisation = ${organisation} and held.stream = new.stream
      )
    )
    insert into restricted_reader (organisation, stream, account, until)
    select ${organisation}, stream, account, until from ${listed}
    where not exists (
      select from restricted_reader as held where held.organisation = ${organisation}
        and held.stream = listed.stream and held.account = listed.account
        and held.until is not distinct from listed.until
    )
    on conflict (organisation, stream, account) do update set until = excluded.until
  `.execute(db);
}
