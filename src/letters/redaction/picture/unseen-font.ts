import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';

/** What a text is drawn with: which font of the page, and its letters in that font's own numbers. */
export interface Encoded {
  readonly font: string;
  readonly codes: string;
}

/** A letter is half as wide as its line is high, and stands this much above the foot of its line. */
export const letterWidth = 0.5;
export const foot = 0.2;

const codesOfAFont = 255;

/**
 * Letters that take their place, can be found, copied and read aloud, and are not drawn. Every font holds the letters it was asked for
 * and no others, so that nothing of the document's own fonts comes along.
 */
export class UnseenFont {
  readonly #context: PDFContext;
  readonly #codes = new Map<string, number>();
  readonly #refs: PDFRef[] = [];

  constructor(context: PDFContext) {
    this.#context = context;
  }

  /** A text in runs of one font each. */
  encode(text: readonly string[]): Encoded[] {
    const runs: { font: string; codes: string }[] = [];
    for (const letter of text) {
      const number = this.#numberOf(letter);
      const font = `U${Math.floor(number / codesOfAFont)}`;
      const code = hex((number % codesOfAFont) + 1, 2);
      const last = runs.at(-1);
      if (last?.font === font) last.codes += code;
      else runs.push({ font, codes: code });
    }
    return runs;
  }

  #numberOf(letter: string): number {
    const known = this.#codes.get(letter);
    if (known !== undefined) return known;
    const number = this.#codes.size;
    this.#codes.set(letter, number);
    if (number % codesOfAFont === 0) this.#refs.push(this.#context.nextRef());
    return number;
  }

  /** The fonts by the names a page calls them. */
  get fonts(): Readonly<Record<string, PDFRef>> {
    return Object.fromEntries(this.#refs.map((ref, at) => [`U${at}`, ref]));
  }

  /** Writes the fonts, when every page has been. */
  finish(): void {
    const letters = [...this.#codes.keys()];
    const nothing = this.#context.register(this.#context.stream(`${letterWidth * 1000} 0 d0`));
    for (const [at, ref] of this.#refs.entries()) {
      const own = letters.slice(at * codesOfAFont, (at + 1) * codesOfAFont);
      const font = this.#context.obj({
        Type: 'Font',
        Subtype: 'Type3',
        FontBBox: [0, -foot * 1000, letterWidth * 1000, (1 - foot) * 1000],
        FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
        FirstChar: 1,
        LastChar: own.length,
        Widths: own.map(() => letterWidth * 1000),
        CharProcs: { n: nothing },
        Encoding: { Type: 'Encoding', Differences: [1, ...own.map(() => 'n')] },
        Resources: {},
        ToUnicode: this.#context.register(this.#context.flateStream(toUnicode(own))),
      });
      this.#context.assign(ref, font);
    }
  }
}

/** The table by which a program says which letters numbers stand for, a hundred to a block as the format asks. */
function toUnicode(letters: readonly string[]): string {
  const rows = letters.map((letter, at) => `<${hex(at + 1, 2)}> <${utf16(letter)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += 100) {
    const block = rows.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at), 4)).join('');
