import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { distance } from './distance.ts';
import { spelt } from './vocabulary.ts';

const mostAlike = 12;
const mostCompleted = 40;
/** Trigrams find the candidates, a count of mistakes decides among them. */
const candidates = 200;

/** Words in use that one or two slips of the finger turn into this one, the nearest first. */
export async function wordsAlike(db: Kysely<Tables>, organisation: string, word: string): Promise<string[]> {
  if (!spelt.test(word)) return [];
  const { rows } = await sql<{ word: string }>`
    select word from word
    where organisation = ${organisation} and word % ${word}
      and char_length(word) between ${word.length - 2} and ${word.length + 2}
    order by similarity(word, ${word}) desc, word limit ${candidates}
  `.execute(db);
  const allowed = word.length <= 5 ? 1 : 2;
  return rows
    .map((row) => ({ word: row.word, mistakes: distance(row.word, word) }))
    .filter(({ mistakes }) => mistakes <= allowed)
    .sort((a, b) => a.mistakes - b.mistakes)
    .slice(0, mostAlike)
    .map((found) => found.word);
}

/** Words in use that begin like this one, the shortest first: for a word that is still being typed. */
export async function wordsBeginning(
  db: Kysely<Tables>,
  organisation: string,
  beginning: string,
): Promise<string[]> {
  if ([...beginning].length < 3) return [];
  const { rows } = await sql<{ word: string }>`
    select word from word
    where organisation = ${organisation} and word >= ${beginning} and word < ${`${beginning}\u{10ffff}`}
    order by char_length(word), word limit ${mostCompleted}
  `.execute(db);
  return rows.map(({ word }) => word);
}
