import type { Refusal } from '#core/refusal.ts';
import { commonPassword, spoken } from './guessed-first.ts';
import { guessedHere, isPredictable } from './predictable.ts';

const shortest = 8;
/** Long enough for any sentence; a limit only so that a megabyte is not hashed. */
const longest = 500;

/** What somebody could guess about the person whose password it is. */
export interface About {
  readonly email: string;
  readonly name: string;
  /** The names of their organisation, its contracts and its sub-contractors. */
  readonly names: readonly string[];
}

/**
 * Why a password may not be chosen, or null. Nothing is asked of it but length, in characters as they are hashed (NFKC), and that
 * it cannot be guessed: no rule about kinds of characters, and no change by the calendar (OWASP ASVS 5.0, 6.2).
 */
export async function passwordRefusal(password: string, about: About): Promise<Refusal | null> {
  const plain = password.normalize('NFKC').toLowerCase();
  const letters = [...plain].length;
  if (letters < shortest)
    return refusal(
      'too-short',
      `A password needs at least ${shortest} characters.`,
      'Three words in a row are easy to keep.',
    );
  if (letters > longest)
    return refusal('too-long', `A password can have at most ${longest} characters.`, 'Choose a shorter one.');
  const made = [plain, spoken(plain), spoken(plain.replaceAll('1', 'i'))];
  const own = wordsOf(about);
  if (made.some((one) => isMadeOf(one, own, guessedHere)))
    return refusal(
      'about-you',
      'That password is a name or address somebody could guess.',
      'Choose one that does not hold your name, your e-mail address or your organisation.',
    );
  const guessed =
    new Set(plain).size < 3 || isPredictable(plain) || made.some((one) => isMadeOf(one, guessedHere));
  if (guessed || (await commonPassword(plain)))
    return refusal(
      'common',
      'That password is among the first that would be tried by somebody guessing.',
      'Choose another: three words in a row that have nothing to do with each other are easy to keep.',
    );
  return null;
}

const refusal = (code: string, says: string, remedy: string): Refusal => ({
  code: `password.${code}`,
  says,
  remedy,
  clauses: [],
  at: 'password',
});

/** The person's own words, and those of the place. */
function wordsOf({ email, name, names }: About): readonly string[] {
  const phrases = [name, email, ...names];
  return [...phrases, ...phrases.flatMap((phrase) => phrase.split(/[\s@.,+_-]+/))]
    .map((word) => word.normalize('NFKC').toLowerCase())
    .filter((word) => word.length >= 3);
}

/** Whether some of these words are in it, and taking them, the others named, figures and signs away leaves next to nothing. */
function isMadeOf(plain: string, words: readonly string[], others: readonly string[] = []): boolean {
  if (!words.some((word) => plain.includes(word))) return false;
  const away = [...words, ...others].toSorted((a, b) => b.length - a.length);
  const left = away.reduce((rest, word) => rest.replaceAll(word, ''), plain);
  return left.replaceAll(/[\d\W_]/gu, '').length < 4;
}
