import { ProblemSet } from '../../typst-problems.ts';
import { type FileToPage, type Paged, paged, unpaged } from '../paged.ts';
import { decodeText } from './decode-text.ts';
import { wordsOfHtml } from './html-words.ts';
import { wordsPage } from './words-page.ts';

const guessedEncoding =
  'The file does not say how its letters are encoded; they are read as older Windows programs wrote them. The original is as it came.';
const wordsOnly = 'Only the words of this web page are shown. How it looked is in the original.';
const cannotBeSet = 'The words of this file cannot be set on pages.';

/** Sets a text file on pages as it is typed; of a web page, its words. Nothing it names is ever fetched. */
export async function textAsPdf({ bytes, fileName, mediaType }: FileToPage): Promise<Paged> {
  const { text, guessed } = decodeText(bytes);
  const html = mediaType.startsWith('text/html');
  try {
    const { pdf, notices } = await wordsPage({ title: fileName, body: html ? wordsOfHtml(text) : text });
    const all = [...(guessed ? [guessedEncoding] : []), ...(html ? [wordsOnly] : []), ...notices];
    return paged(pdf, { notices: all, needsOriginal: all.length > 0 });
  } catch (error) {
    if (!(error instanceof ProblemSet)) throw error;
    return unpaged(cannotBeSet);
  }
}
