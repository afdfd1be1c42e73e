import { stringify } from 'csv-stringify/sync';
import { neutral } from '#core/csv-cell.ts';
import type { EverythingHeld } from '#core/everything-held.ts';
import type { PlacedPaper } from './placed-paper.ts';

/** The export as tables a spreadsheet opens, by their names. */
export const exportTables = (
  { cases }: EverythingHeld,
  papers: readonly PlacedPaper[],
): readonly (readonly [name: string, csv: string])[] => [
  [
    'cases.csv',
    table(
      ['Reference', 'Kind', 'Matter', 'Received', 'Where it stands', 'Contract'],
      cases.map((one) => [one.reference, one.kind, one.matter, one.receivedOn, one.standing, one.contract]),
    ),
  ],
  [
    'facts.csv',
    table(
      ['Reference', 'What', 'Says'],
      cases.flatMap(({ reference, facts }) => facts.map(({ name, says }) => [reference, name, says])),
    ),
  ],
  [
    'happened.csv',
    table(
      ['Reference', 'On', 'What happened', 'Detail', 'Words', 'By'],
      cases.flatMap(({ reference, timeline }) =>
        timeline.map(({ on, says, detail, words, by }) => [reference, on, says, detail, words, by]),
      ),
    ),
  ],
  [
    'money.csv',
    table(
      ['Reference', 'On', 'What for', 'Pence', 'Standing'],
      cases.flatMap(({ reference, money }) =>
        money.map(({ on, says, pence, standing }) => [reference, on, says, String(pence), standing]),
      ),
    ),
  ],
  [
    'looked-at.csv',
    table(
      ['Reference', 'On', 'What happened', 'Times'],
      cases.flatMap(({ reference, looked }) =>
        looked.map(({ on, says, times }) => [reference, on, says, String(times)]),
      ),
    ),
  ],
  [
    'papers.csv',
    table(
      ['Reference', 'Title', 'Kind', 'Dated', 'File', 'Parts blacked out'],
      papers.map(({ of, paper, path }) => [
        of.reference,
        paper.title,
        paper.kind,
        paper.dated,
        path,
        paper.partsBlackedOut ? 'yes' : 'no',
      ]),
    ),
  ],
];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${stringify(
    [head, ...rows].map((row) => row.map(neutral)),
    { record_delimiter: '\r\n' },
  )}`;
