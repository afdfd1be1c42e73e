import type { Kysely } from 'kysely';
import type { CaseCard } from '#core/projection.ts';
import { sightOf, type UnderSight } from '../connection/under-sight.ts';
import { anyOf } from '../lists/work-filter.ts';
import { cardColumns, cardOf } from '../projection/read.ts';
import type { Tables } from '../tables.ts';
import { wordsAlike } from './alike.ts';
import { type Ground, groundOf } from './ground.ts';
import { whatIsKnown } from './known.ts';
import { type Clause, type Question, questionOf } from './question.ts';
import { nameMark } from './row.ts';
import { byName, byReference, byWords } from './seek.ts';

/** What a case was found by, the surest first. */
export type FoundBy = 'reference' | 'name' | 'words' | 'spelling';

export interface Found {
  readonly stream: string;
  readonly kind: string;
  readonly card: CaseCard;
  readonly by: FoundBy;
}

export interface SearchOptions {
  /** Only cases delivered by one of these. */
  readonly deliveredBy?: readonly string[];
  readonly limit?: number;
}

export interface Findings {
  readonly found: readonly Found[];
  /** There is more than is shown: another word would narrow it. */
  readonly more: boolean;
}

/**
 * Looks for cases by what was typed: a reference, a name or the beginning of one, words of any text, misspelt or not. The
 * reference comes first, then the whole name, then names that begin so, then every word somewhere, then words spelt much
 * like them; among the like the newest received first.
 *
 * The words are looked up as the owner of the index, because under row-level security the database reads no index of words; but only on
 * the ground of whoever asks, and what is found is shown by its card, which is read under their sight.
 */
export async function find(
  db: Kysely<Tables>,
  seen: UnderSight,
  organisation: string,
  text: string,
  { deliveredBy, limit = 25 }: SearchOptions = {},
): Promise<Findings> {
  const question = questionOf(text);
  const ground = groundOf(sightOf(seen), organisation, deliveredBy);
  if (question === null || ground === null) return { found: [], more: false };
  const found = new Map<string, FoundBy>();
  for await (const [by, streams] of waysToFind(db, ground, question, limit + 1, found)) {
    for (const stream of streams) if (!found.has(stream)) found.set(stream, by);
    if (found.size > limit) break;
  }
  const shown = [...found].slice(0, limit);
  return { found: await withCards(seen.db, organisation, shown), more: found.size > limit };
}

/** Whoever sees this many cases with what they typed in them does not want to be asked whether they meant something else. */
const enough = 5;

/** The ways in the order of their sureness. Each is tried only when those before found too little. */
async function* waysToFind(
  db: Kysely<Tables>,
  ground: Ground,
  question: Question,
  limit: number,
  found: ReadonlyMap<string, FoundBy>,
): AsyncGenerator<[FoundBy, string[]]> {
  const { reference, name, clauses } = question;
  if (/\d/.test(reference)) {
    yield ['reference', await byReference(db, ground, reference, limit)];
    // Whoever typed the whole of a reference has found what they looked for.
    if (found.size === 1) return;
  }
  yield ['name', await byName(db, ground, name, limit)];

  const words = clauses.map(({ word }) => word);
  const { latestMonth, completions, used } = await whatIsKnown(db, ground.organisation, words);
  if (latestMonth === null) return;
  const completed = clauses.map((clause, at) =>
    at === clauses.length - 1 ? orAlso(clause, completions) : clause,
  );
  yield ['name', await byWords(db, ground, completed.map(inName), latestMonth, limit)];
  yield ['words', await byWords(db, ground, completed, latestMonth, limit)];
  if (found.size >= enough) return;

  // A word nobody has used is the one misspelt; when all are in use, any may be.
  const unsure = used.size < words.length ? words.filter((word) => !used.has(word)) : words;
  const alike = await wordsAlike(db, ground.organisation, unsure);
  if (![...alike.values()].some((near) => near.length > 0)) return;
  const respelt = completed.map((clause) => orAlso(clause, alike.get(clause.word) ?? []));
  yield ['spelling', await byWords(db, ground, respelt, latestMonth, limit)];
}

const orAlso = (clause: Clause, words: readonly string[]): Clause => ({
  ...clause,
  orWords: [...clause.orWords, ...words],
});

const inName = ({ word, orWords }: Clause): Clause => ({
  word: nameMark(word),
  orWords: orWords.map(nameMark),
});

async function withCards(
  db: Kysely<Tables>,
  organisation: string,
  shown: readonly (readonly [string, FoundBy])[],
): Promise<Found[]> {
  if (shown.length === 0) return [];
  const rows = await db
    .selectFrom('case_card as card')
    .where('card.organisation', '=', organisation)
    .where('card.stream', '=', anyOf(shown.map(([stream]) => stream)))
    .select(cardColumns)
    .execute();
  const cards = new Map(rows.map((row) => [row.stream, row]));
  return shown.flatMap(([stream, by]) => {
    const row = cards.get(stream);
    return row === undefined ? [] : [{ stream, kind: row.kind, card: cardOf(row), by }];
  });
}
