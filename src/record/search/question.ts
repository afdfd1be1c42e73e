import type { Term } from './term.ts';
import { plainName, plainReference, termsOf } from './words.ts';

/** What somebody is looking for, taken apart. */
export interface Question {
  readonly reference: string;
  readonly name: string;
  /** Every clause has to be met. */
  readonly clauses: readonly Clause[];
}

/** One word looked for: any of these will do. */
export interface Clause {
  readonly word: string;
  readonly orWords: readonly string[];
}

/** More words than this narrow nothing further. */
const mostWords = 10;

/**
 * A question from what was typed; null when there is nothing in it to look for. Words joined by a sign are looked for apart and
 * as one, and so are words that follow each other: "slash joined", "slash-joined" and "slashjoined" find each other.
 */
export function questionOf(text: string): Question | null {
  const terms = termsOf(text.slice(0, 500));
  if (terms.length === 0) return null;
  const singles = terms.flatMap((term, at) => term.parts.map((word) => ({ word, term, at })));
  const clauses = singles
    .map(
      ({ word, term, at }): Clause => ({
        word,
        orWords: [...joinedWith(terms, at), ...(term.joined === null ? [] : [term.joined])],
      }),
    )
    .slice(0, mostWords);
  return { reference: plainReference(text), name: plainName(text), clauses };
}

/** The word together with the one before it, and with the one after. */
function joinedWith(terms: readonly Term[], at: number): string[] {
  const own = asOne(terms[at]);
  const before = asOne(terms[at - 1]);
  const after = asOne(terms[at + 1]);
  return [...(before === '' ? [] : [before + own]), ...(after === '' ? [] : [own + after])];
}

const asOne = (term: Term | undefined): string => term?.joined ?? term?.parts[0] ?? '';
