import { distance } from '#record/search/distance.ts';
import { plainName, plainReference } from '#record/search/words.ts';
import type { Told } from './same-person.ts';

/** A word from here on may be misspelt in two places and still be the same. */
const longWord = 7;

/**
 * Whether two complaints may be one person’s, for somebody to look: they go by the same name, or by names a slip of the finger apart, and
 * no numbers of ours say that they are two people.
 */
export function mayBeSame({ complainant: one }: Told, { complainant: other }: Told): boolean {
  const [number, theirs] = [one.participant, other.participant].map(plainReference);
  if (number !== '' && theirs !== '' && number !== theirs) return false;
  return namesAlike(one.name, other.name);
}

/** The same words, each at most a slip apart, in a long one two: in whichever order they stand. */
export function namesAlike(one: string, other: string): boolean {
  const [words, left] = [wordsOf(one), wordsOf(other)];
  if (words.length === 0 || words.length !== left.length) return false;
  return words.every((word) => {
    const at = left.findIndex((each) => distance(word, each) <= slipsIn(word, each));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

const wordsOf = (name: string): string[] =>
  plainName(name)
    .split(' ')
    .filter((word) => word !== '');

/** One letter away from a short name is another name: Ann and Ian. */
const slipsIn = (one: string, other: string): number => {
  const shorter = Math.min(one.length, other.length);
  return shorter < 4 ? 0 : shorter < longWord ? 1 : 2;
};
