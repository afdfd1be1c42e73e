import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** What has to be known of the words in use before a question is put. */
export interface Known {
  /** The last month in which a case was received ("2018-04"); null when there is no case. */
  readonly latestMonth: string | null;
  /** Words that begin like the last one, which may still be being typed; the shortest first. */
  readonly completions: readonly string[];
  /** Which of the words are in use. */
  readonly used: ReadonlySet<string>;
}

const mostCompletions = 40;
/** Two letters begin too many words. */
const shortestBeginning = 3;

export async function whatIsKnown(
  db: Kysely<Tables>,
  organisation: string,
  words: readonly string[],
): Promise<Known> {
  const last = words.at(-1) ?? '';
  const beginning = [...last].length >= shortestBeginning ? last : null;
  const { rows } = await sql<{ latest: string | null; completions: string[]; used: string[] }>`
    select
      (select received_on from case_card where organisation = ${organisation}
        order by received_on desc limit 1) as latest,
      array(select word from word where organisation = ${organisation}
        and word > ${beginning} and word < ${`${last}\u{10ffff}`}
        order by char_length(word), word limit ${mostCompletions}) as completions,
      array(select word from word where organisation = ${organisation} and word = any(${words})) as used
  `.execute(db);
  const row = rows[0];
  return {
    latestMonth: row?.latest?.slice(0, 7) ?? null,
    completions: row?.completions ?? [],
    used: new Set(row?.used),
  };
}
