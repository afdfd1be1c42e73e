import { type Kysely, type RawBuilder, sql } from 'kysely';
import { plainName, plainReference } from '../search/words.ts';
import type { Tables } from '../tables.ts';

/** A person as cases know them; empty where nothing is known. */
interface PersonSought {
  readonly name: string;
  /** The provider’s own number for them. */
  readonly number: string;
}

/** Whether any case of an organisation bears a marker: most organisations have none, and an index answers at once. */
async function anyMarked(db: Kysely<Tables>, organisation: string): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from case_card where organisation = ${organisation} and marked) as any
  `.execute(db);
  return rows[0]?.any ?? false;
}

/** The streams of every marked case. There are few. */
async function allMarked(db: Kysely<Tables>, organisation: string): Promise<string[]> {
  const { rows } = await sql<{ stream: string }>`
    select stream from case_card where organisation = ${organisation} and marked order by stream
  `.execute(db);
  return rows.map(({ stream }) => stream);
}

/** Marked cases that may be the person’s, by their whole name or their number. Those in no index of words always may. */
async function markedLike(db: Kysely<Tables>, organisation: string, person: PersonSought): Promise<string[]> {
  const { rows } = await sql<{ stream: string }>`
    select card.stream from case_card as card
    left join search on search.organisation = card.organisation and search.stream = card.stream
    where card.organisation = ${organisation} and card.marked
      and (search.stream is null or ${sql.join(waysToFind(person), sql` or `)})
    order by card.stream
  `.execute(db);
  return rows.map(({ stream }) => stream);
}

/** Open cases without a marker that may be the person’s, and the restricted, which no index names. */
async function unmarkedLike(
  db: Kysely<Tables>,
  organisation: string,
  person: PersonSought,
): Promise<string[]> {
  // One question for each way, because only such a one is answered from an index.
  const found = waysToFind(person).map(
    (way) => sql`select stream from search where organisation = ${organisation} and ${way}`,
  );
  const { rows } = await sql<{ stream: string }>`
    select card.stream from (
      select stream from restricted_case where organisation = ${organisation}
      union ${sql.join(found, sql` union `)}
    ) as sought
    join case_card as card on card.organisation = ${organisation} and card.stream = sought.stream
    where card.open and not card.marked
    order by card.stream
  `.execute(db);
  return rows.map(({ stream }) => stream);
}

/** As a row of `search` holds them: the whole name, an employer’s too; the parts of the number, and the number in one piece. */
function waysToFind({ name, number }: PersonSought): RawBuilder<unknown>[] {
  const names = [name, `${name} (employer)`].map(plainName);
  const parts = plainName(number).split(' ');
  const byNumber = parts[0] === '' ? [] : [parts, [plainReference(number)]];
  return [
    sql`search.person = any(${names})`,
    ...byNumber.map((words) => sql`search.words @> ${words}::text[]`),
  ];
}

/** How many unmarked cases go by a name, counted no further than a limit. */
async function unmarkedNamed(
  db: Kysely<Tables>,
  organisation: string,
  name: string,
  limit: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (
      select from search join case_card as card using (organisation, stream)
      where organisation = ${organisation} and search.person = ${plainName(name)} and not card.marked
      limit ${limit}
    ) as counted
  `.execute(db);
  return rows[0]?.count ?? 0;
}

/** Marked cases, and others of the same person. Asked as Redress itself, whoever is asking: nobody’s request is answered from it. */
export const markedOn = (db: Kysely<Tables>) => ({
  any: (organisation: string) => anyMarked(db, organisation),
  all: (organisation: string) => allMarked(db, organisation),
  like: (organisation: string, person: PersonSought) => markedLike(db, organisation, person),
  unmarkedLike: (organisation: string, person: PersonSought) => unmarkedLike(db, organisation, person),
  unmarkedNamed: (organisation: string, name: string, limit: number) =>
    unmarkedNamed(db, organisation, name, limit),
});
