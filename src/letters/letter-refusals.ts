import { listInWords } from '#core/day-in-words.ts';
import type { Letter } from '#core/letter.ts';
import type { Refusal } from '#core/refusal.ts';
import { logoMismatch, logoRefusal } from './logo.ts';
import { privateCharacters } from './printable-text.ts';

/** What its words alone keep a letter from being issued. */
export function contentRefusals(letter: Letter): Refusal[] {
  const gaps = letter.blocks.flatMap((block, at) =>
    block.kind === 'gap' ? [gapRefusal(block.text, at)] : [],
  );
  const unprintable = privateCharacters(JSON.stringify(letter));
  return unprintable.length === 0 ? gaps : [...gaps, unprintableRefusal(unprintable)];
}

/** What keeps a letter from being printed with the logo it is given. */
export async function logoRefusals(letter: Letter, logo: Uint8Array | undefined): Promise<Refusal[]> {
  const mismatch = logoMismatch(letter.letterhead.logo, logo);
  if (mismatch !== null) return [mismatch];
  const unfit = logo === undefined ? null : await logoRefusal(logo);
  return unfit === null ? [] : [unfit];
}

const gapRefusal = (text: string, at: number): Refusal => ({
  code: 'letter.has-gap',
  says: `The letter has a gap: ${text}.`,
  remedy: 'Fill the gap. Then the letter can be issued.',
  clauses: [],
  at: `blocks.${at}`,
});

const mostNamed = 5;

/** The refusal that names the characters no font has. */
export function unprintableRefusal(texts: readonly string[]): Refusal {
  const named = texts.slice(0, mostNamed).map(inWords);
  const rest = texts.length - named.length;
  return {
    code: 'letter.unprintable-characters',
    says: `The letter has characters that cannot be printed: ${listInWords(rest > 0 ? [...named, `${rest} more`] : named)}.`,
    remedy: 'Write those words in other letters.',
    clauses: [],
  };
}

const inWords = (text: string): string =>
  `“${text}” (${[...text].map((character) => `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')})`;
