import { inShort } from '#core/day-in-words.ts';
import type { CasePage } from '#desk/complaint/case-page.ts';
import { documentHref, letterHref } from '#web/complaint/addresses.ts';

/** A letter or a document as a line with a link to it. */
export const paperView = (
  { kind, id, title, on, about, kept }: CasePage['papers'][number],
  { reference, today }: Pick<CasePage, 'reference' | 'today'>,
) => ({
  title,
  href: kind === 'letter' ? letterHref(reference, id) : kept ? documentHref(reference, id) : null,
  says: `${inShort(on, today)} · ${about}`,
});
