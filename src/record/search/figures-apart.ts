import type { Term } from './term.ts';

/**
 * Groups of figures written apart, as one word: "01632 960 123", "AB 12 34 56 C", "SW1A 1AA". A short word of letters on
 * either side may belong to it or not ("is AB 12 34"), so it is given with and without.
 */
export function figuresApart(terms: readonly Term[]): string[] {
  const words: string[] = [];
  let from = 0;
  while (from < terms.length) {
    let to = from;
    while (isGroup(terms[to])) to++;
    if (to - from >= 2) words.push(...joins(terms, from, to));
    from = Math.max(to, from + 1);
  }
  return words;
}

/** Longer rows of figures are tables or nonsense, not a number anybody would look for. */
const mostGroups = 8;

function joins(terms: readonly Term[], from: number, to: number): string[] {
  if (to - from > mostGroups) return [];
  const figures = terms.slice(from, to).map(only).join('');
  const before = isLetters(terms[from - 1]) ? only(terms[from - 1]) : '';
  const after = isLetters(terms[to]) ? only(terms[to]) : '';
  return [figures, before + figures, figures + after, before + figures + after];
}

const only = (term: Term | undefined): string => (term?.parts.length === 1 ? (term.parts[0] ?? '') : '');
const isGroup = (term: Term | undefined): boolean => /^(?=.{1,6}$).*\p{N}/u.test(only(term));
const isLetters = (term: Term | undefined): boolean => /^\p{L}{1,2}$/u.test(only(term));
