/** By what anybody could tell who somebody is: names, and details such as a number or a line of an address. */
export interface Identifying {
  readonly names: readonly string[];
  readonly details: readonly string[];
}

/** What is looked for in a text: built once from what a case knows. */
export interface Sought {
  readonly patterns: readonly RegExp[];
}

const titles: ReadonlySet<string> = new Set(['mrs', 'miss', 'the', 'and', 'for']);
const shortest = { word: 3, detail: 5 } as const;

/** Each word of the names by itself, and each detail however it is spaced. Words of `except` are nobody’s own. */
export function soughtOf({ names, details }: Identifying, except: readonly string[] = []): Sought {
  const common = new Set([...titles, ...except.flatMap(wordsIn).map((word) => word.toLowerCase())]);
  const words = names
    .flatMap(wordsIn)
    .filter((word) => word.length >= shortest.word && !common.has(word.toLowerCase()));
  const pieces = details
    .map((detail) => [...detail].filter((sign) => /[\p{L}\p{N}@]/u.test(sign)))
    .filter((signs) => signs.length >= shortest.detail);
  return {
    patterns: [
      ...[...new Set(words)].map((word) => whole(RegExp.escape(word))),
      ...pieces.map((signs) => whole(signs.map((sign) => RegExp.escape(sign)).join('[^\\p{L}\\p{N}]{0,3}'))),
    ],
  };
}

/** What of what is sought stands in a text, as it stands there. */
export const foundIn = (text: string, { patterns }: Sought): string[] => [
  ...new Set(patterns.flatMap((pattern) => text.match(pattern) ?? [])),
];

/** A text with a word in the place of everything that was sought; neighbours become one. */
export function without(text: string, { patterns }: Sought, instead: string): string {
  const left = patterns.reduce((rest, pattern) => rest.replace(pattern, instead), text);
  const again = new RegExp(`${RegExp.escape(instead)}(?:[\\s,]*${RegExp.escape(instead)})+`, 'gu');
  return left.replace(again, instead);
}

const wordsIn = (name: string): string[] => name.split(/[^\p{L}\p{N}’'-]+/u).filter((word) => word !== '');

const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu');

/** The details in what somebody wrote of how to reach them: addresses of mail and numbers. */
export const detailsIn = (contact: string): string[] =>
  contact.match(/[^\s,;<>]+@[^\s,;<>]+|\+?\d[\d\s()-]{4,}\d/gu) ?? [];

/** The lines of a postal address that tell where somebody lives: the first, and those with a number in them. */
export const tellingLines = (address: readonly string[]): string[] =>
  address.filter((line, at) => at === 0 || /\d/.test(line));
