import { dayOf } from '#core/day.ts';
import { inShort, inWords, listInWords } from '#core/day-in-words.ts';
import { momentInWords } from '#core/moment-in-words.ts';
import { printable, printableLine } from '../printable-text.ts';
import { type Entry, placed } from './entry.ts';
import type { BundleRequest } from './request.ts';
import { type PrintedSheets, printSheets } from './sheets.ts';

/** The request as a process is handed it. */
export type BundleFacts = Omit<BundleRequest, 'documents'>;

/** Sets what stands before the documents, tagged and accessible. */
export function setFrontPages(bundle: BundleFacts, entries: readonly Entry[]): Promise<PrintedSheets> {
  const { letterhead } = bundle;
  const numbered = placed(entries, 0);
  return printSheets('bundle/front.typ', 'bundle', {
    title: printableLine(bundle.title),
    reference: printableLine(bundle.reference),
    date: dayOf(bundle.madeAt),
    colour: letterhead.colour,
    provider: [letterhead.name, ...letterhead.addressLines, letterhead.phone, letterhead.email]
      .map(printableLine)
      .filter((line) => line !== ''),
    pagesAfter: entries.reduce((sum, { pages }) => sum + 1 + pages.length, 0),
    facts: factsOf(bundle, entries).map((row) => row.map(printableLine)),
    about,
    chronology: bundle.chronology.map(({ on, says, detail = '', by = '' }) => ({
      on: inShort(on),
      says: printable(says),
      detail: printable(detail),
      by: printableLine(by),
    })),
    documents: numbered.map(({ number, depth, document, pages, notices, cover }) => ({
      number,
      depth,
      title: printableLine(document.title) || 'Without a title',
      kind: printableLine(document.kind),
      dated: inShort(document.dated),
      notices: notices.map(printable),
      offset: cover,
      pages: pages.length,
    })),
    missing: bundle.missing.map(({ says, why }) => ({ says: printable(says), why: printable(why) })),
    redactions: bundle.redactions.map(({ document, place, reason, by, checkedBy }) => ({
      document: printableLine(document),
      place: printable(place),
      reason: printable(reason),
      by: printableLine(by),
      checkedBy: printableLine(checkedBy),
    })),
  });
}

const about = [
  'Every page has its number and our reference at its foot. Each document stands behind a sheet that says what it is.',
  'The file index.pdf, beside this one, has these first pages in a form that screen readers can follow.',
  'To see that nothing was changed since this bundle was made, open the file verify.html.',
];

function factsOf(bundle: BundleFacts, entries: readonly Entry[]): [string, string][] {
  const ice = bundle.iceReferences;
  const originals = entries.filter(({ original }) => original !== null).length;
  const documents = entries.filter(({ depth }) => depth === 0).length;
  const rows: [string, string][] = [
    ['About', bundle.person],
    ['Our reference', bundle.reference],
    [ice.length > 1 ? 'ICE references' : 'ICE reference', listInWords(ice) || 'None yet'],
    ['Made on', momentInWords(bundle.madeAt)],
    ['Made by', bundle.madeBy],
    [
      'Documents',
      `${documents}${entries.length > documents ? `, with ${entries.length - documents} attached to them` : ''}`,
    ],
  ];
  if (bundle.chronology.length > 0)
    rows.push(['From and to', `${inWords(first(bundle))} to ${inWords(last(bundle))}`]);
  if (originals > 0)
    rows.push([
      'Other files',
      `${originals} ${originals === 1 ? 'file' : 'files'} as they came, in the folder originals`,
    ]);
  return rows;
}

const first = ({ chronology }: BundleFacts) =>
  chronology.map(({ on }) => on).reduce((a, b) => (a < b ? a : b));
const last = ({ chronology }: BundleFacts) =>
  chronology.map(({ on }) => on).reduce((a, b) => (a > b ? a : b));
