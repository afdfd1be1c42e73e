import { printable, printableLine, privateCharacters } from '../../printable-text.ts';
import { typeset } from '../../typesetter.ts';
import { ProblemSet, unprintableIn } from '../../typst-problems.ts';

/** Words to be set on pages. */
export interface Words {
  readonly title: string;
  /** What stands above the body in two columns: a label, and what it says. */
  readonly rows?: readonly (readonly [label: string, says: string])[];
  readonly body: string;
}

/** Pages of words, and what could not be put on them. */
export interface SetWords {
  readonly pdf: Uint8Array;
  readonly notices: readonly string[];
}

/** Some 400 pages: beyond it the paper serves nobody and the file itself goes along. */
const mostCharacters = 1_500_000;
const cut = 'Only the beginning is shown here, because it is very long. The original has all of it.';
const undrawn =
  'Some characters cannot be drawn here and stand as empty boxes. The original has them as they are.';

/** Sets words on A4 in faces that cover the world's scripts. Nothing in them is ever read as instructions. */
export async function wordsPage({ title, rows = [], body }: Words): Promise<SetWords> {
  const notices: string[] = [];
  if (body.length > mostCharacters) notices.push(cut);
  const shown = body.slice(0, mostCharacters);
  const words = {
    title: printableLine(title) || 'Document',
    rows: rows.map(([label, says]) => [label, printable(says)]),
    lines: printable(withSpaces(shown)).split('\n'),
  };
  const sheets = await typeset({ template: 'rendering/words.typ', inputs: { words: JSON.stringify(words) } });
  if (privateCharacters(shown).length > 0) return { pdf: sheets.draft(), notices: [...notices, undrawn] };
  try {
    return { pdf: sheets.accessible(), notices };
  } catch (error) {
    if (!(error instanceof ProblemSet) || unprintableIn(error) === null) throw error;
    return { pdf: sheets.draft(), notices: [...notices, undrawn] };
  }
}

const tabStop = 8;

/** Tabs as the spaces they stand for, and runs of spaces as they were typed, so that columns stay columns. */
const withSpaces = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => {
      let wide = '';
      for (const part of line.split(/(\t)/))
        wide += part === '\t' ? ' '.repeat(tabStop - (wide.length % tabStop)) : part;
      return wide.replaceAll(/ (?= )|^ /g, '\u00a0');
    })
    .join('\n');
