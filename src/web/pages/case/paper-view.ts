import { inShort } from '#core/day-in-words.ts';
import type { CasePage } from '#desk/complaint/case-page.ts';
import { copyHref, documentHref, letterHref } from '#web/complaint/addresses.ts';

const hrefs = { letter: letterHref, document: documentHref, copy: copyHref } as const;

/** A letter, a document or a copy of one as a line with a link to it. */
export const paperView = (
  { kind, id, title, on, about, kept }: CasePage['papers'][number],
  { reference, today }: Pick<CasePage, 'reference' | 'today'>,
) => ({
  title,
  href: kind === 'letter' || kept ? hrefs[kind](reference, id) : null,
  says: `${inShort(on, today)} · ${about}`,
});
