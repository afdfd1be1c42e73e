import type { Refusal } from '#core/refusal.ts';

export const shortest = 8;
/** Long enough for any sentence; a limit only so that a megabyte is not hashed. */
const longest = 500;

/** What somebody could guess about the person whose password it is. */
export interface About {
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
}

/** Why a password may not be chosen, or null. Nothing is asked of it but length and that it cannot be guessed (NIST SP 800-63B). */
export async function passwordRefusal(password: string, about: About): Promise<Refusal | null> {
  const letters = [...password].length;
  if (letters < shortest)
    return refusal(
      'too-short',
      `A password needs at least ${shortest} characters.`,
      'Three words in a row are easy to keep.',
    );
  if (letters > longest)
    return refusal('too-long', `A password can have at most ${longest} characters.`, 'Choose a shorter one.');
  const plain = password.normalize('NFKC').toLowerCase();
  if (isAbout(plain, about))
    return refusal(
      'about-you',
      'That password is a name or address somebody could guess.',
      'Choose one that does not hold your name, your e-mail address or your organisation.',
    );
  if (new Set(plain).size < 3 || (await commonPasswords()).has(plain))
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

/** Whether taking the person's own words and any figures away leaves next to nothing. */
function isAbout(plain: string, { email, name, organisation }: About): boolean {
  const words = [
    ...email.split(/[@.+_-]/),
    ...name.split(/\s+/),
    ...organisation.split(/\s+/),
    name,
    organisation,
    email,
  ]
    .map((word) => word.normalize('NFKC').toLowerCase())
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  const held = words.filter((word) => plain.includes(word));
  const left = held.reduce((rest, word) => rest.replaceAll(word, ''), plain).replace(/[\d\W_]/gu, '');
  return held.length > 0 && left.length < 4;
}

let loaded: Promise<ReadonlySet<string>> | undefined;

/** Some 50,000 passwords found most often in leaked lists, loaded when a password is first chosen. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  loaded ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  );
  return loaded;
}
