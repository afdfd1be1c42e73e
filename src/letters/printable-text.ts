const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
const notCharacters = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const controls = /(?!\n)\p{Cc}/gu;

/**
 * Characters that order letters about without being seen. Nobody types them, and with them paper can be made to say
 * other than what the record says. The marks Arabic, Hebrew and Indian scripts need (U+200C to U+200F, U+061C) stay.
 */
const unseen = /[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffc]/g;

/**
 * Text as a letter prints it: every visible character as it was typed, line ends as "\n", a tab as a space.
 * Control characters, halves of characters and what the Unicode standard keeps for itself are dropped.
 */
export function printable(text: string): string {
  return text
    .replace(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .replace(notCharacters, '')
    .replace(controls, '')
    .replace(unseen, '');
}

/** The same on one line, for a name, a title or a reference. */
export const printableLine = (text: string): string =>
  printable(text)
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();

/** Characters of somebody's private set, which every font draws differently or not at all. */
export const privateCharacters = (text: string): string[] => [...new Set(text.match(/\p{Co}/gu) ?? [])];
