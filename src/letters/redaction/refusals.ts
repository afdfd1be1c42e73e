import type { Refusal } from '#core/refusal.ts';
import type { BoxMark, PageSize } from './marks.ts';

const clauses = ['G2-100a'] as const;

/** The document has no pages to black anything out on; `why` is a whole sentence. */
export const notPages = (why: string): Refusal => ({
  code: 'complaint.redaction-not-pages',
  says: `Nothing can be blacked out in this document. ${why}`.trim(),
  remedy: 'Add it as a PDF or as pictures of its pages, or leave it out of the bundle and say why.',
  clauses,
  at: 'document',
});

/** Words that stand nowhere; `unread` are the pages whose words no program can read. */
export const wordsNotFound = (words: string, unread: readonly number[], pages: number): Refusal => ({
  code: 'complaint.redaction-words-not-found',
  says: `“${words}” was not found in this document.${scanned(unread, pages)}`,
  remedy:
    unread.length === 0
      ? 'Check how it is spelt there.'
      : 'Draw a box over it where it stands, or check how it is spelt there.',
  clauses,
  at: 'words',
});

function scanned(unread: readonly number[], pages: number): string {
  if (unread.length === 0) return '';
  if (unread.length === pages) return ' It holds no words a program can read, as is so with scans.';
  return ` ${onPages(unread)} there are no words a program can read, as is so with scans.`;
}

/** "On page 2", "On pages 2, 4 and 7". */
export const onPages = (pages: readonly number[]): string =>
  pages.length === 1 ? `On page ${pages[0]}` : `On pages ${listed(pages)}`;

/** Page numbers as a person says them: "2, 4 and 7"; the first few of many. */
function listed(pages: readonly number[]): string {
  const most = 12;
  const shown = pages.slice(0, most).map(String);
  const left = pages.length - shown.length;
  const last = left > 0 ? `${left} more` : shown.pop();
  return shown.length === 0 ? String(last) : `${shown.join(', ')} and ${last}`;
}

/** There is no such page to look at. */
export const notThere = (page: number, pages: number): Refusal => ({
  code: 'complaint.redaction-no-page',
  says: `There is no page ${page}: the document has ${inPages(pages)}.`,
  remedy: 'Choose a page there is.',
  clauses: [],
});

const inPages = (pages: number): string => (pages === 1 ? 'one page' : `${pages} pages`);

/** The page a box is said to be on does not exist. */
export const noSuchPage = ({ page }: BoxMark, pages: number): Refusal => ({
  code: 'complaint.redaction-off-page',
  says: `A box is on page ${page}, and the document has ${inPages(pages)}.`,
  remedy: 'Draw it on a page there is.',
  clauses,
  at: 'boxes',
});

/** A box without width or height, or not wholly on its page. */
export const offPage = (mark: BoxMark, { width, height }: PageSize): Refusal => ({
  code: 'complaint.redaction-off-page',
  says:
    mark.width > 0 && mark.height > 0
      ? `A box is not wholly on page ${mark.page}, which is ${inMillimetres(width)} wide and ${inMillimetres(height)} high.`
      : `A box on page ${mark.page} has no size. The page is ${inMillimetres(width)} wide and ${inMillimetres(height)} high.`,
  remedy: 'Draw it within the page.',
  clauses,
  at: 'boxes',
});

const inMillimetres = (length: number): string => `${Math.round(length * 10) / 10} mm`;
