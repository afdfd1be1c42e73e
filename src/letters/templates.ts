import type { Letter } from '#core/letter.ts';
import wordsOfLetter1 from './templates/letter/1/words.json' with { type: 'json' };

/** What a template itself prints, in one language. `{name}` stands for a value. */
export interface TemplateWords {
  readonly reference: string;
  readonly page: string;
  /** Alternative text of the provider's logo. */
  readonly logo: string;
  readonly closing: string;
  readonly preview: string;
  readonly date: string;
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
}

/** One version of the letter's look. A released one never changes (released.json), so old letters can be made again. */
export interface Template {
  /** Its file, from the templates folder. */
  readonly file: string;
  readonly words: Readonly<Record<Letter['language'], TemplateWords>>;
}

const templates: ReadonlyMap<number, Template> = new Map([
  [1, { file: 'letter/1/letter.typ', words: wordsOfLetter1 }],
]);

/** The version new letters are set with. */
export const latestTemplate = Math.max(...templates.keys());

/** The template of a version. Throws when there is none: the letter was made by a newer Redress than this one. */
export function templateOf(version: number): Template {
  const found = templates.get(version);
  if (found === undefined) throw new RangeError(`no letter template has version ${version}`);
  return found;
}

/** The words a letter's template prints, in the letter's language. */
export const wordsOf = (letter: Letter): TemplateWords => templateOf(letter.template).words[letter.language];

/** A template's sentence with its values in place: fill('Page {page}', { page: 1 }). */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
