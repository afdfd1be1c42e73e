import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Clause } from './question.ts';
import { deliveryMark, monthMark } from './row.ts';

/** Where to look: an organisation, all of it or what some deliver. */
export interface Ground {
  readonly organisation: string;
  readonly deliveredBy: readonly string[] | undefined;
}

/** The cases whose reference begins like this, the shortest (a whole one) first. */
export const byReference = (db: Kysely<Tables>, ground: Ground, reference: string, limit: number) =>
  streams(db, ground, begins('reference', reference), sql`reference`, limit);

/** The cases of the person named exactly so. */
export const byName = (db: Kysely<Tables>, ground: Ground, name: string, limit: number) =>
  streams(db, ground, sql`person = ${name}`, sql`received_on desc, stream desc`, limit);

/** The cases of people whose name begins so. */
export const byNameBeginning = (db: Kysely<Tables>, ground: Ground, name: string, limit: number) =>
  streams(db, ground, begins('person', name), sql`person, received_on desc, stream desc`, limit);

/**
 * The cases that meet every clause, the newest received first. A word that a third of a million cases hold is not looked up
 * in all of them: the latest month is asked first, then the half year before, then the rest, until there are enough.
 */
export async function byWords(
  db: Kysely<Tables>,
  ground: Ground,
  clauses: readonly Clause[],
  limit: number,
): Promise<string[]> {
  const newest = await newestMonth(db, ground.organisation);
  if (newest === null) return [];
  const found = new Set<string>();
  for (const months of [[newest], earlier(newest, 6), null]) {
    const inTime = months === null ? [] : [months.map(monthMark)];
    const held = [...clauses.map(({ word, orWords }) => [word, ...orWords]), ...inTime];
    const more = await streams(
      db,
      ground,
      sql.join(held.map(holdsAny), sql` and `),
      sql`received_on desc, stream desc`,
      // What was found before is found again when there is no month to tell it apart.
      limit,
    );
    for (const stream of more) found.add(stream);
    if (found.size >= limit) break;
  }
  return [...found].slice(0, limit);
}

async function streams(
  db: Kysely<Tables>,
  { organisation, deliveredBy }: Ground,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<string[]> {
  const delivered = deliveredBy === undefined ? sql`` : sql`and ${holdsAny(deliveredBy.map(deliveryMark))}`;
  const { rows } = await sql<{ stream: string }>`
    select stream from search where organisation = ${organisation} and ${where} ${delivered}
    order by ${order} limit ${limit}
  `.execute(db);
  return rows.map(({ stream }) => stream);
}

const holdsAny = (words: readonly string[]): RawBuilder<unknown> => sql`words && ${words}::text[]`;

/** The column's values that begin with a text, as a range an index can be read by. */
const begins = (column: 'reference' | 'person', text: string): RawBuilder<unknown> =>
  sql`${sql.ref(column)} >= ${text} and ${sql.ref(column)} < ${`${text}\u{10ffff}`}`;

async function newestMonth(db: Kysely<Tables>, organisation: string): Promise<string | null> {
  const row = await db
    .selectFrom('case_card')
    .where('organisation', '=', organisation)
    .orderBy('received_on', 'desc')
    .limit(1)
    .select('received_on')
    .executeTakeFirst();
  return row?.received_on.slice(0, 7) ?? null;
}

/** The months before one, nearest first. */
const earlier = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) =>
    Temporal.PlainYearMonth.from(month)
      .subtract({ months: at + 1 })
      .toString(),
  );
