import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Ground } from './ground.ts';
import type { Clause } from './question.ts';
import { deliveryMark, monthMark } from './row.ts';

/** The cases whose reference begins so, the shortest (a whole one) first. */
export const byReference = (db: Kysely<Tables>, ground: Ground, reference: string, limit: number) =>
  streams(db, inTurn(ground, [[begins('reference', reference), sql`reference`]], limit));

/** The cases of the person of exactly that name, the newest received first, then those of people whose name begins so. */
export const byName = (db: Kysely<Tables>, ground: Ground, name: string, limit: number) =>
  streams(
    db,
    inTurn(
      ground,
      [
        [sql`person = ${name}`, newestFirst],
        [begins('person', name), sql`person, received_on desc, stream desc`],
      ],
      limit,
    ),
  );

/**
 * The cases that meet every clause, the newest received first. A word that a third of a million cases hold is not looked up
 * in all of them: the latest month is asked first, then the half year before, then the rest, until there are enough.
 */
export function byWords(
  db: Kysely<Tables>,
  ground: Ground,
  clauses: readonly Clause[],
  latestMonth: string,
  limit: number,
): Promise<string[]> {
  const met = sql.join(
    clauses.map(({ word, orWords }) => holdsAny([word, ...orWords])),
    sql` and `,
  );
  const markOf = (month: string): string => monthMark(ground.organisation, month);
  const latest = holdsAny([markOf(latestMonth)]);
  const before = holdsAny(monthsBefore(latestMonth, 6).map(markOf));
  const stretches = [
    sql`${met} and ${latest}`,
    sql`${met} and ${before}`,
    sql`${met} and not ${latest} and not ${before}`,
  ];
  return streams(
    db,
    inTurn(
      ground,
      stretches.map((stretch) => [stretch, newestFirst]),
      limit,
    ),
  );
}

const newestFirst = sql`received_on desc, stream desc`;

/** Several questions as one: the database asks each only when those before gave too little. */
function inTurn(
  { organisation, deliveredBy, contracts }: Ground,
  questions: readonly (readonly [RawBuilder<unknown>, RawBuilder<unknown>])[],
  limit: number,
): RawBuilder<{ stream: string }> {
  const delivered = deliveredBy === undefined ? sql`` : sql`and ${holdsAny(deliveredBy.map(deliveryMark))}`;
  const under = contracts === undefined ? sql`` : sql`and contract_id = any(${contracts})`;
  const each = questions.map(
    ([where, order]) => sql`(
      select stream from search where organisation = ${organisation} and ${where} ${delivered} ${under}
      order by ${order} limit ${limit}
    )`,
  );
  return sql`select stream from (${sql.join(each, sql` union all `)}) as asked limit ${limit}`;
}

const streams = async (db: Kysely<Tables>, question: RawBuilder<{ stream: string }>): Promise<string[]> =>
  (await question.execute(db)).rows.map(({ stream }) => stream);

const holdsAny = (words: readonly string[]): RawBuilder<unknown> => sql`words && ${words}::text[]`;

/** The column's values that begin with a text, as a range an index can be read by. */
const begins = (column: 'reference' | 'person', text: string): RawBuilder<unknown> =>
  sql`${sql.ref(column)} >= ${text} and ${sql.ref(column)} < ${`${text}\u{10ffff}`}`;

/** The months before one, nearest first. */
const monthsBefore = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) =>
    Temporal.PlainYearMonth.from(month)
      .subtract({ months: at + 1 })
      .toString(),
  );
