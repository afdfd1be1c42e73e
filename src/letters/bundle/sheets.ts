import { type Sheets, typeset } from '../typesetter.ts';
import { ProblemSet, unprintableIn } from '../typst-problems.ts';

export interface PrintedSheets {
  /** PDF/UA-1. */
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** A text may hide one more behind each it is cured of; more than this many rounds have never been seen. */
const mostRounds = 20;

/**
 * Sets data with one of the bundle's templates. A character that no face of ours has is spelt out ("[U+0F00]"): the words of a
 * document's title are evidence, and nobody is asked to change them.
 */
export async function printSheets(template: string, input: string, data: unknown): Promise<PrintedSheets> {
  let json = JSON.stringify(data).replaceAll(/\p{Co}/gu, spelt);
  for (let round = 1; ; round += 1) {
    const sheets: Sheets = await typeset({ template, inputs: { [input]: json } });
    try {
      return { pdf: sheets.accessible(), pages: sheets.pages };
    } catch (error) {
      const undrawn = error instanceof ProblemSet ? unprintableIn(error) : null;
      if (undrawn === null || round === mostRounds) throw error;
      for (const text of undrawn) json = json.replaceAll(JSON.stringify(text).slice(1, -1), spelt);
    }
  }
}

const spelt = (text: string): string =>
  [...text]
    .map((letter) => `[U+${(letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}]`)
    .join('');
