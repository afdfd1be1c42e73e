import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Where references stand: in a list, under a name, in events of a type, of cases of a kind. */
export interface ReferencesKept {
  readonly kind: string;
  readonly type: string;
  readonly under: string;
}

/** The streams of other cases that ever listed this one by its reference, and still say so. */
export async function listedIn(
  db: Kysely<Tables>,
  organisation: string,
  stream: string,
  { kind, type, under }: ReferencesKept,
): Promise<string[]> {
  const { rows } = await sql<{ stream: string }>`
    select distinct card.stream
    from case_card as card join event using (organisation, stream)
    where card.organisation = ${organisation} and card.kind = ${kind} and event.type = ${type}
      and event.payload -> ${under}::text @> (
        select to_jsonb(reference) from case_card where organisation = ${organisation} and stream = ${stream})
    order by card.stream
  `.execute(db);
  return rows.map(({ stream: found }) => found);
}
