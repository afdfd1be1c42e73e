/**
 * Text as it is compared in search: lower case, without accents, ligatures opened. Letters of other scripts keep the signs
 * that make them what they are; the optional points of Hebrew and Arabic go, because people leave them out.
 */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase();
  return /^[\0-\x7f]*$/.test(plain) ? plain : plain.replace(dropped, '').replace(undecomposed, opened);
}

/** Combining accents, Hebrew points, Arabic vowel marks and the stretching tatweel, soft hyphens and joiners. */
const dropped =
  /\u00ad|[\u0300-\u036f]|[\u0591-\u05c7]|[\u0610-\u061a]|\u0640|[\u064b-\u065f]|\u0670|[\u200b-\u200d]|\u2060|\ufeff/g;

/** Latin letters that Unicode does not take apart, as people without them on their keyboard type them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ĸ: 'k',
  ŧ: 't',
  ς: 'σ',
};
const undecomposed = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');
const opened = (letter: string): string => plainLetters[letter] ?? letter;
