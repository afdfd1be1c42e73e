import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { distance } from './distance.ts';
import { spelt } from './vocabulary.ts';

const mostAlike = 12;
/** Shorter words share too few of their groups of three letters with a misspelling of themselves. */
const longWord = 7;

/**
 * For each word the words in use that a slip of the finger turns into it, the nearest first: a letter left out, put in, changed
 * or swapped with its neighbour; in a long word two of them. One slip is found by what is left when a letter is dropped, two
 * by the trigrams in common; then the slips are counted.
 */
export async function wordsAlike(
  db: Kysely<Tables>,
  organisation: string,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = words
    .filter((word) => spelt.test(word))
    .map((word) => ({ word, slips: slipsOf(word), long: word.length >= longWord }));
  if (asked.length === 0) return new Map();
  const { rows } = await sql<{ asked: string; word: string }>`
    select asked.word as asked, near.word
    from json_to_recordset(${JSON.stringify(asked)}::json) as asked(word text, slips text[], long boolean)
    cross join lateral (
      select word from word where organisation = ${organisation} and slips && asked.slips
      union
      select word from word where asked.long and organisation = ${organisation} and word % asked.word
    ) as near
  `.execute(db);
  const candidates = Map.groupBy(rows, (row) => row.asked);
  return new Map(
    asked.map(({ word, long }) => {
      const near = (candidates.get(word) ?? []).map((row) => row.word);
      return [word, nearest(word, near, long ? 2 : 1)];
    }),
  );
}

const nearest = (word: string, candidates: readonly string[], allowed: number): string[] =>
  candidates
    .map((candidate) => ({ candidate, slips: distance(candidate, word) }))
    .filter(({ slips }) => slips > 0 && slips <= allowed)
    .sort((a, b) => a.slips - b.slips || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, mostAlike)
    .map(({ candidate }) => candidate);

function slipsOf(word: string): string[] {
  const letters = [...word];
  return [word, ...letters.map((_, dropped) => letters.toSpliced(dropped, 1).join(''))];
}
