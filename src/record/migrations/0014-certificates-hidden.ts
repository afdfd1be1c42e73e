import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/** The certificate of a restricted case that was destroyed is as hidden as the case was. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  'drop policy of_sight on destruction',
  `create policy of_sight on destruction to redress_person
    using (organisation = (select current_setting('redress.organisation', true))
      and (select current_setting('redress.sees', true)) <> 'scope'
      and stream not in (select hidden_cases()))
    with check (organisation = (select current_setting('redress.organisation', true)))`,
];
