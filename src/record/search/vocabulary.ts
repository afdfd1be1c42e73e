import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** A word that may be misspelt: letters only, and long enough for a mistake not to make it another word. */
export const spelt = /^[\p{L}\p{M}]{4,40}$/u;

/** Adds the words of cases to those in use. In one order, so that two writers never wait for each other in a circle. */
export async function keepWords(
  db: Kysely<Tables>,
  organisation: string,
  cases: readonly (readonly string[])[],
): Promise<void> {
  const words = [...new Set(cases.flat().filter((word) => spelt.test(word)))].sort();
  if (words.length === 0) return;
  await sql`
    insert into word (organisation, word, slips)
    select ${organisation}, new, new || array(
      select distinct overlay(new placing '' from dropped for 1) from generate_series(1, char_length(new)) as dropped
    )
    from unnest(${words}::text[]) as new
    where not exists (select from word where organisation = ${organisation} and word = new)
    on conflict do nothing
  `.execute(db);
}

/**
 * Lets go of the words that no case has any more. They are only for spelling and tied to nobody, so it may wait for the night. A
 * word taken up at the same moment may go as well, and comes back with the next case that has it.
 */
export async function tidyWords(db: Kysely<Tables>, organisation: string): Promise<void> {
  await sql`
    delete from word where organisation = ${organisation} and not exists (
      select from search where search.organisation = word.organisation and search.words && array[word.word]
    )
  `.execute(db);
}

/** The same for some words, of which nothing may stay until the night. */
export async function tidyThese(
  db: Kysely<Tables>,
  organisation: string,
  words: readonly string[],
): Promise<void> {
  const sought = words.filter((word) => spelt.test(word));
  if (sought.length === 0) return;
  await sql`
    delete from word where organisation = ${organisation} and word = any(${sought}::text[]) and not exists (
      select from search where search.organisation = word.organisation and search.words && array[word.word]
    )
  `.execute(db);
}
