import { alike } from './haystack.ts';

/** The two ways in which words may stand in a text that was made alike (haystack.ts). */
export interface Needle {
  /** In one piece or parted by a hyphen at a line’s end, also inside longer words. */
  readonly whole: RegExp;
  /** Parted anywhere, by a line’s end in a narrow column or by blanks between letters; only where no letter stands beside it. */
  readonly parted: RegExp;
}

/** What words are looked for with; null when there is nothing in them to look for. */
export function needleOf(words: string): Needle | null {
  const wanted = alike(words)
    .replaceAll(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (wanted === '') return null;
  const whole = pattern(wanted, '(?:-\\n)?');
  const parted = pattern(wanted, '(?:-?\\n| )?');
  return {
    whole: new RegExp(whole, 'gu'),
    parted: new RegExp(`(?<![\\p{L}\\p{N}])${parted}(?![\\p{L}\\p{N}])`, 'gu'),
  };
}

/** The letters one after the other, with what may stand between two of them; a blank may be a line’s end, or have been lost. */
function pattern(wanted: string, between: string): string {
  let built = '';
  let before = ' ';
  for (const letter of wanted) {
    if (letter === ' ') built += '[ \\n]?';
    else built += `${before === ' ' ? '' : between}${RegExp.escape(letter)}`;
    before = letter;
  }
  return built;
}
