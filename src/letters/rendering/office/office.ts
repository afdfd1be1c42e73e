import { type FileToPage, type Paged, paged, unpaged } from '../paged.ts';
import { readPages } from '../pdf/read-pages.ts';
import { wordsPage } from '../text/words-page.ts';
import { LibreOfficeFailed, libreOffice } from './libre-office.ts';
import { wordsOfOffice } from './office-words.ts';
import { swells } from './swells.ts';

const byLibreOffice =
  'These pages are drawn by LibreOffice and may break lines otherwise than the program it was made with.';
const wordsOnly = 'Only the words of this file are shown. How it looks is in the original.';
const noWay = 'This kind of file cannot be turned into pages here, because LibreOffice is not installed.';
const swollen = 'This file unpacks to more than a document holds, so nothing here unpacks it.';
const failed = 'LibreOffice could not turn this file into pages.';

/** Turns an Office file into pages with LibreOffice where it is installed, else sets its words. The original always goes along. */
export async function officeAsPdf(file: FileToPage, signal?: AbortSignal): Promise<Paged> {
  if (swells(file.bytes)) return unpaged(swollen);
  const program = libreOffice();
  const notices: string[] = [];
  if (program !== null) {
    try {
      const pdf = await program.convert(file, signal);
      if ((await readPages(pdf)).ok) return paged(pdf, { notices: [byLibreOffice], needsOriginal: true });
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof LibreOfficeFailed)) throw error;
    }
    notices.push(failed);
  }
  const words = wordsOfOffice(file.bytes);
  if (words === null) return unpaged(program === null ? noWay : failed);
  const set = await wordsPage({ title: file.fileName, body: words });
  return paged(set.pdf, { notices: [...notices, wordsOnly, ...set.notices], needsOriginal: true });
}
