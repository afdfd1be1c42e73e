import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Takes the next numbers of a series in a year, without a gap: an append that comes to nothing gives them back, and whoever
 * else wants one waits until it is decided.
 */
export async function takeNumbers(
  tx: Kysely<Tables>,
  organisation: string,
  { series, year, count }: { readonly series: string; readonly year: number; readonly count: number },
): Promise<number[]> {
  const { last } = await tx
    .insertInto('counter')
    .values({ organisation, series, year, last: count })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'series', 'year'])
        .doUpdateSet({ last: sql`counter.last + ${count}` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return Array.from({ length: count }, (_, at) => last - count + 1 + at);
}
