import type { Insertable } from 'kysely';
import type { Projection } from '#core/projection.ts';
import type { SearchTable } from '../tables.ts';
import { plainName, plainReference, wordsOf } from './words.ts';

/** Distinct words kept of one case: more than any text a person writes has, and far below what the database holds in a row. */
const mostWords = 20_000;

/**
 * What a case is found by. Beside its words stand marks, which no word can be because they begin with a sign: whose it is and
 * in which month it was received ("=southwest 2018-04") and who delivers ("@southwest-skills"), so that one index narrows by them too; and "~" before each word
 * of the person's name, so that a name is told from a word in the text.
 */
export function searchRow(
  organisation: string,
  stream: string,
  { card, searchText }: Projection,
): Insertable<SearchTable> {
  const named = wordsOf(card.person);
  const words = wordsOf(searchText).union(wordsOf(card.matter)).union(named).union(wordsOf(card.reference));
  const marks = [
    monthMark(organisation, card.receivedOn),
    deliveryMark(card.deliveredBy),
    ...[...named].map(nameMark),
  ];
  return {
    organisation,
    stream,
    reference: plainReference(card.reference),
    person: plainName(card.person),
    received_on: card.receivedOn,
    words: [...marks, ...[...words].slice(0, mostWords)].sort(),
    contract_id: card.contractId,
    delivered_by: card.deliveredBy,
  };
}

export const monthMark = (organisation: string, day: string): string => `=${organisation} ${day.slice(0, 7)}`;
export const deliveryMark = (deliveredBy: string): string => `@${deliveredBy.slice(0, 200)}`;
export const nameMark = (word: string): string => `~${word}`;
