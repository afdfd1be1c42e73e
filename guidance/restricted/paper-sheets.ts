import type { ClauseId } from '#core/citation.ts';
import type { PaperSheet } from '#core/paper-sheet.ts';
import { scrAccess } from './scr.ts';

/** A blank sheet, and what asks for it. */
export interface BlankSheet extends PaperSheet {
  readonly id: string;
  /** When somebody reaches for it, in a sentence. */
  readonly use: string;
  readonly clauses: readonly ClauseId[];
}

const hours = scrAccess.values?.atMost;
const atMost = typeof hours === 'object' && 'value' in hours ? `${hours.value} hours` : '';

/** What stands on every one of them. */
const keep =
  'Fill this in by hand. Never type, scan, photograph or e-mail it. Pass it to the nominated officer by hand, and keep it in the locked unit.';

/** The sheets on which a Special Customer Record is kept, all of them blank: nothing is ever filled in by Redress (G2-65). */
export const blankSheets: readonly BlankSheet[] = [
  {
    id: 'complaint',
    title: 'Complaint form',
    use: 'What somebody complains of, what was found and what was answered.',
    about: [keep, 'The same days count as for every complaint. Work them out from the procedure.'],
    parts: [
      {
        heading: 'What came in',
        boxes: [
          { label: 'Date received', lines: 1 },
          { label: 'How it came: in person, by phone or by letter', lines: 1 },
          { label: 'Name', lines: 1 },
          { label: 'How to reach them, as the nominated officer agreed', lines: 2 },
          { label: 'What they are unhappy about, in their own words', lines: 8 },
          { label: 'What they want', lines: 3 },
        ],
      },
      {
        heading: 'What was done',
        boxes: [
          { label: 'What was found', lines: 6 },
          { label: 'Answer given: date, by whom, by hand or by secure post', lines: 2 },
          { label: 'Told about the Independent Case Examiner on', lines: 1 },
        ],
      },
    ],
    clauses: ['G2-63b', 'G2-65a', 'G2-65b'],
  },
  {
    id: 'contacts',
    title: 'Contact sheet',
    use: 'Every call, letter and meeting.',
    about: [keep],
    parts: [
      {
        heading: 'Every contact',
        table: {
          head: ['Date', 'Time', 'With whom', 'By whom', 'What was said and agreed'],
          shares: [2, 2, 3, 3, 8],
          rows: 9,
          lines: 2,
        },
      },
    ],
    clauses: ['G2-65a'],
  },
  {
    id: 'control',
    title: 'Control sheet',
    use: 'Who takes the papers out, when, why, and when they are back.',
    about: [
      keep,
      `One row for each piece of work. The papers are out for ${atMost} at most. Longer only where a manager authorises it before that time is over.`,
      'The nominated officer decides whether there is a need, and initials each row.',
    ],
    parts: [
      {
        heading: 'Each time the papers are out',
        table: {
          head: [
            'Date',
            'Member of staff',
            'Reason',
            'Need: yes or no, initials',
            'Time out',
            `Due back (within ${atMost})`,
            'Manager’s authorisation for longer: name, time, until',
            'Time in',
          ],
          shares: [3, 4, 6, 3, 3, 3, 6, 3],
          rows: 7,
        },
      },
    ],
    clauses: ['G2-66a', 'G2-67b', 'G2-67c', 'G2-71a', 'G2-71b'],
  },
  {
    id: 'record',
    title: 'Record sheet',
    use: 'An incident, an accident, an absence, expenses or a claim.',
    about: [
      keep,
      'For an incident, an accident, an absence, expenses or anything else that is kept of every participant.',
      'A job outcome is claimed on paper too, on the forms in Annex 2 of the Work and Health Programme guidance.',
    ],
    parts: [
      {
        heading: 'What it is',
        boxes: [
          { label: 'Incident, accident, absence, expenses or other', lines: 1 },
          { label: 'Date and time', lines: 1 },
          { label: 'Name', lines: 1 },
          { label: 'What happened, or what is claimed', lines: 7 },
          { label: 'Evidence seen', lines: 3 },
          { label: 'Decision, by whom and why', lines: 3 },
          { label: 'Told to the counterpart at Jobcentre Plus, officer to officer, on', lines: 1 },
        ],
      },
    ],
    clauses: ['G2-63f', 'G2-65a', 'G2-72b', 'G2-76c'],
  },
  {
    id: 'destruction',
    title: 'Destruction sheet',
    use: 'What was shredded, and what went into a sealed box.',
    about: [
      keep,
      'Referral form SL2 and the other papers are shredded at once when the provision ends. Evidence of a claim goes into a sealed box without a name.',
    ],
    parts: [
      {
        heading: 'What was shredded',
        table: { head: ['Date', 'How many papers', 'Shredded by', 'Witnessed by'], rows: 6 },
      },
      {
        heading: 'What went into a sealed box',
        table: { head: ['Date', 'Box', 'Sealed by', 'Not destroyed before'], rows: 6 },
      },
    ],
    clauses: ['G2-76b', 'G2-77a'],
  },
];
