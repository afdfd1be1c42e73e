import { type Day, dayOf } from '#core/day.ts';
import { inShort } from '#core/day-in-words.ts';
import { momentInShort } from '#core/moment-in-words.ts';
import type { CasePage } from '#desk/complaint/case-page.ts';
import { caseHref, commandHref, documentHref, letterHref } from '#web/complaint/addresses.ts';

/** Which entries of a timeline are shown: the latest, all of them, or those in which somebody spoke or wrote. */
export type TimelineShown = 'latest' | 'all' | 'contacts';

export const timelineShown = (asked: string): TimelineShown =>
  asked === 'all' || asked === 'contacts' ? asked : 'latest';

/** Entries that stand on the page before it asks to show the rest. */
const latest = 10;

/** The timeline as the page draws it, newest first. */
export function timelineView(open: CasePage, shown: TimelineShown) {
  const { reference, timeline, today } = open;
  const chosen = shown === 'contacts' ? timeline.filter(({ contact }) => contact) : timeline;
  const entries = shown === 'latest' ? chosen.slice(0, latest) : chosen;
  const here = caseHref(reference);
  return {
    entries: entries.map((entry) => entryView(entry, reference, today)),
    aside:
      shown === 'contacts'
        ? { href: `${here}#timeline`, label: 'Everything' }
        : { href: `${here}?timeline=contacts#timeline`, label: 'Contacts only' },
    more: { href: commandHref(reference, 'record-contact'), label: 'Record a contact' },
    all:
      entries.length < chosen.length
        ? { href: `${here}?timeline=all#timeline`, label: `Show all ${chosen.length} entries` }
        : null,
  };
}

function entryView(entry: CasePage['timeline'][number], reference: string, today: Day) {
  const backdated = entry.on !== dayOf(entry.at);
  const when = backdated
    ? `${inShort(entry.on, today)}, recorded ${momentInShort(entry.at, today)}`
    : momentInShort(entry.at, today);
  const words = entry.words === '' ? '' : `“${entry.words}”`;
  return {
    id: `entry-${entry.version}`,
    says: entry.title,
    at: backdated ? entry.on : entry.at,
    when,
    by: entry.by,
    links: [
      ...(entry.letter === null ? [] : [{ href: letterHref(reference, entry.letter), label: 'Letter' }]),
      ...(entry.document === null
        ? []
        : [{ href: documentHref(reference, entry.document), label: 'Document' }]),
    ],
    detail: [words, entry.detail].filter((text) => text !== '').join('\n'),
    key: entry.key,
  };
}
