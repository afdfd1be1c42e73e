import { type Kysely, sql } from 'kysely';

// Frozen: what this migration made, it made.

/** Which cases bear a marker, so that others of the same person are found without opening any. What was marked before is found here. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  'alter table case_card add column marked boolean not null default false',
  'create index case_card_marked on case_card (organisation, stream) where marked',
  `update case_card as card set marked = true
    from (
      select organisation, stream, max(version) filter (where type = 'MappaMarked') as marked,
        max(version) filter (where type = 'MappaEnded') as ended
      from event where type in ('MappaMarked', 'MappaEnded') and payload is not null
      group by organisation, stream
    ) as found
    where card.organisation = found.organisation and card.stream = found.stream
      and found.marked > coalesce(found.ended, 0)`,
];
