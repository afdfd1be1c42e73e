import { wordsForPaper } from '#guidance/restricted/words-for-paper.ts';

/** Everything typed in an input, by the path of its field: "elements.0.did". */
export function typedIn(input: unknown, at = ''): { readonly at: string; readonly text: string }[] {
  if (typeof input === 'string') return [{ at, text: input }];
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([name, value]) => typedIn(value, at === '' ? name : `${at}.${name}`));
}

/** The words of a text that speak of restrictions, risk or offences, as they were typed; each once. */
export function wordsForPaperIn(text: string): string[] {
  const found = new Map<string, string>();
  for (const [word] of text.matchAll(anyOfThem)) {
    const same = word.toLowerCase();
    if (!found.has(same)) found.set(same, word);
  }
  return [...found.values()];
}

/** A word as it may end in a sentence: "licences", "supervised", "supervising". What stands in capitals ends in "s" at most. */
function inflected(word: string): string {
  const spaced = word.replaceAll(/[ -]/g, '[\\s\\u00A0-]+');
  if (/[A-Z]/.test(word)) return `${spaced}s?`;
  return word.endsWith('e')
    ? `${spaced}[sdr]?|${spaced.slice(0, -1)}ing`
    : `${spaced}(?:s|es|ed|ing|er|ers)?`;
}

/** Whole words only: a letter before or after makes another word of it. */
const anyOfThem = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${wordsForPaper
    .flatMap(({ words }) => words)
    .map(inflected)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);
