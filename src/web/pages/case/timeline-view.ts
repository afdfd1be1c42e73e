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
const latest = 8;

type Entry = CasePage['timeline'][number];

interface EntryLink {
  readonly href: string;
  readonly label: string;
}

/** The timeline as the page draws it, newest first: what was done at one press of a button is one entry. */
export function timelineView(open: CasePage, shown: TimelineShown) {
  const { reference, timeline, today } = open;
  const all = together(timeline);
  const chosen = shown === 'contacts' ? all.filter((each) => each.some(({ contact }) => contact)) : all;
  const entries = shown === 'latest' ? chosen.slice(0, latest) : chosen;
  const here = caseHref(reference);
  return {
    entries: entries.map((each) => entryView(each, linksOf(each, papersOf(open)), today)),
    aside:
      shown === 'contacts'
        ? { href: `${here}#timeline`, label: 'Everything' }
        : { href: `${here}?timeline=contacts#timeline`, label: 'Contacts only' },
    more: open.permitted.includes('record-contact')
      ? { href: commandHref(reference, 'record-contact'), label: 'Record a contact' }
      : null,
    all:
      entries.length < chosen.length
        ? { href: `${here}?timeline=all#timeline`, label: `Show all ${chosen.length} entries` }
        : null,
  };
}

/** Where the letters and documents of a case are. */
export interface Papers {
  letter(id: string): string;
  /** Null where its file is not kept. */
  document(id: string): string | null;
}

const papersOf = ({ reference, papers }: CasePage): Papers => {
  const kept = new Set(papers.flatMap((one) => (one.kind === 'document' && one.kept ? [one.id] : [])));
  return {
    letter: (id) => letterHref(reference, id),
    document: (id) => (kept.has(id) ? documentHref(reference, id) : null),
  };
};

/** The entries of any case’s timeline, with its letters and documents at addresses of its own. */
export const timelineEntries = (timeline: readonly Entry[], today: Day, papers: Papers) =>
  together(timeline).map((each) => entryView(each, linksOf(each, papers), today));

/** Entries of one moment and one person belong together. */
function together(timeline: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of timeline) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last !== undefined && first?.at === entry.at && first.by === entry.by) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/** What is told of a moment: what changed where it stands is the heading, the rest is said below it in the order it happened. */
function entryView(newestFirst: readonly Entry[], links: readonly EntryLink[], today: Day) {
  const inOrder = newestFirst.toReversed();
  // What they said comes before what we did about it.
  const keys = inOrder.filter(({ key }) => key).sort((a, b) => Number(b.contact) - Number(a.contact));
  const heads = keys.length > 0 ? keys : inOrder.slice(0, 1);
  const [main = inOrder[0] as Entry] = heads;
  const rest = inOrder.filter((entry) => !heads.includes(entry));
  const backdated = main.on !== dayOf(main.at);
  return {
    id: `entry-${main.version}`,
    ids: inOrder.filter((entry) => entry !== main).map(({ version }) => `entry-${version}`),
    says: heads.map(({ title }) => title).join('. '),
    at: backdated ? main.on : main.at,
    when: backdated
      ? `${inShort(main.on, today)}, recorded ${momentInShort(main.at, today)}`
      : momentInShort(main.at, today),
    by: main.by,
    links,
    detail: [...new Set(heads.flatMap(detailOf)), restOf(rest)].filter((text) => text !== '').join('\n'),
    key: keys.length > 0,
  };
}

const detailOf = ({ words, detail }: Entry): string[] => [words === '' ? '' : `“${words}”`, detail];

/** The lesser entries of a moment, in sentences on one line. */
const restOf = (rest: readonly Entry[]): string =>
  rest
    .flatMap(({ title, words, detail }) => [title, words === '' ? '' : `“${words}”`, detail])
    .filter((text) => text !== '')
    .map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?”]$/u.test(text) ? '' : '.'}`)
    .join(' ');

/** The letters and documents of a moment, each once. */
function linksOf(newestFirst: readonly Entry[], papers: Papers): EntryLink[] {
  const links = newestFirst.toReversed().flatMap(({ letter, document }) => {
    const paper = document === null ? null : papers.document(document);
    return [
      ...(letter === null ? [] : [{ href: papers.letter(letter), label: 'Letter' }]),
      ...(paper === null ? [] : [{ href: paper, label: 'Document' }]),
    ];
  });
  return [...new Map(links.map((link) => [link.href, link])).values()];
}
