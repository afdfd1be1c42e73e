/** Tells whether a text holds every word asked for. */
export type Matcher = (text: string) => boolean;

const numbers = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Words as they are compared: small letters, numbers up to ten in words, no marks. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}£]+/gu) ?? []).map((word) => numbers[Number(word)] ?? word);

/** Matches texts that hold each word asked for, or begin a word with it; a question without words matches nothing. */
export function wordsIn(question: string): Matcher {
  const asked = wordsOf(question);
  return (text) => {
    const words = wordsOf(text);
    return asked.length > 0 && asked.every((wanted) => words.some((word) => word.startsWith(wanted)));
  };
}
