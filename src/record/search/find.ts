import type { Kysely } from 'kysely';
import type { CaseCard } from '#core/projection.ts';
import { anyOf } from '../lists/work-filter.ts';
import { cardColumns, cardOf } from '../projection/read.ts';
import type { Tables } from '../tables.ts';
import { wordsAlike, wordsBeginning } from './alike.ts';
import { type Clause, type Question, questionOf } from './question.ts';
import { nameMark } from './row.ts';
import { byName, byNameBeginning, byReference, byWords, type Ground } from './seek.ts';

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
 */
export async function find(
  db: Kysely<Tables>,
  organisation: string,
  text: string,
  { deliveredBy, limit = 25 }: SearchOptions = {},
): Promise<Findings> {
  const question = questionOf(text);
  if (question === null) return { found: [], more: false };
  const ground = { organisation, deliveredBy };
  const found = new Map<string, FoundBy>();
  for await (const [by, streams] of waysToFind(db, ground, question, limit + 1)) {
    for (const stream of streams) if (!found.has(stream)) found.set(stream, by);
    if (found.size > limit) break;
  }
  const shown = [...found].slice(0, limit);
  return { found: await withCards(db, organisation, shown), more: found.size > limit };
}

/** The ways in the order of their sureness. Each is tried only when those before found too little. */
async function* waysToFind(
  db: Kysely<Tables>,
  ground: Ground,
  question: Question,
  limit: number,
): AsyncGenerator<[FoundBy, string[]]> {
  const { reference, name, clauses } = question;
  if (/\d/.test(reference)) yield ['reference', await byReference(db, ground, reference, limit)];
  yield ['name', await byName(db, ground, name, limit)];
  yield ['name', await byNameBeginning(db, ground, name, limit)];
  const completed = await completedLast(db, ground.organisation, clauses);
  yield ['name', await byWords(db, ground, completed.map(inName), limit)];
  yield ['words', await byWords(db, ground, completed, limit)];
  const respelt = await respelling(db, ground.organisation, completed);
  if (respelt !== null) yield ['spelling', await byWords(db, ground, respelt, limit)];
}

/** The last word may still be being typed. */
async function completedLast(
  db: Kysely<Tables>,
  organisation: string,
  clauses: readonly Clause[],
): Promise<Clause[]> {
  const last = clauses.at(-1);
  if (last === undefined) return [];
  const orWords = [...last.orWords, ...(await wordsBeginning(db, organisation, last.word))];
  return [...clauses.slice(0, -1), { ...last, orWords }];
}

/** The same with words spelt alike; null when there are none. */
async function respelling(
  db: Kysely<Tables>,
  organisation: string,
  clauses: readonly Clause[],
): Promise<Clause[] | null> {
  const respelt: Clause[] = [];
  for (const { word, orWords } of clauses)
    respelt.push({ word, orWords: [...orWords, ...(await wordsAlike(db, organisation, word))] });
  return respelt.some(({ orWords }, at) => orWords.length > (clauses[at]?.orWords.length ?? 0))
    ? respelt
    : null;
}

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
