import type { ClauseId } from '#core/citation.ts';

/**
 * Clauses no rule can refuse anything by, and for which the system keeps what they ask: each with where it is kept. A
 * command, a setting or a file is named as it is in the code, and a test holds that it is there.
 */
export const recorded: readonly {
  readonly clauses: readonly ClauseId[];
  /** "command categorise", "setting procedure", "letter acknowledgement", "file src/kinds/complaint/permits.ts". */
  readonly where: readonly string[];
  readonly how: string;
}[] = [
  {
    clauses: ['G2-A2A-10b'],
    where: ['command categorise'],
    how: 'The root cause stands beside the category.',
  },
  {
    clauses: ['G2-A2A-5c', 'BP-A2-1.3a'],
    where: ['command record', 'command change-details'],
    how: 'A complaint is taken in any way it comes, and what they ask us to do differently stands at its head.',
  },
  {
    clauses: ['G2-A2A-4c'],
    where: ['setting procedure', 'command complete-step'],
    how: 'The procedure in force is kept with each complaint, with every step that was taken.',
  },
  {
    clauses: ['BP-A2-2.10'],
    where: ['file src/kinds/complaint/permits.ts'],
    how: 'Those who resolve complaints are named by one list of roles.',
  },
  {
    clauses: ['CPA18-31b', 'BP-4-6'],
    where: ['command answer-ice', 'command add-document'],
    how: 'The provider’s own version, and its evidence, go to ICE as an answer and are kept.',
  },
  {
    clauses: ['G2-A2B-1f', 'G2-A2B-1g'],
    where: ['command send-ice-evidence'],
    how: 'How the papers went to ICE is kept: by special delivery, signed for, by secure email.',
  },
  {
    clauses: ['G2-63d'],
    where: ['file src/desk/restricted/to-paper.ts'],
    how: 'Somebody held here who comes to be on paper only is printed once, and then destroyed everywhere; the receipt names nobody.',
  },
  {
    clauses: ['G2-71a', 'G2-71b', 'G2-72b', 'G2-76c'],
    where: ['file guidance/restricted/paper-sheets.ts'],
    how: 'The sheets that are printed blank ask for the need and the officer’s decision on it, the date, the member of staff and the reason of each access, the exchange from officer to officer, and the claim on its paper form.',
  },
  {
    clauses: ['G2-73a', 'G2-76d', 'G2-96a'],
    where: ['file src/desk/offices/steps.ts', 'file guidance/restricted/office.ts'],
    how: 'Each office’s locked storage and its assessment of the risk to papers are on record, and what it lacks is named.',
  },
  {
    clauses: ['G2-90c'],
    where: ['command mark-mappa', 'command record-mappa-checked'],
    how: 'Only a nominated officer sets the marker, and then owes a look through what was there before it.',
  },
  {
    clauses: ['G2-99b'],
    where: ['file src/desk/restricted/paper-only.ts'],
    how: 'Whether somebody is on paper only is asked before any name, whatever else holds of them; there is no marker on what is not here.',
  },
  {
    clauses: ['G2-101a'],
    where: ['file src/kinds/complaint/screened.ts', 'command restrict'],
    how: 'What is typed beside the marker is looked through, and a complaint may be kept from all but a list, with every look at it on record.',
  },
  {
    clauses: ['G2-113r'],
    where: ['file src/desk/access/looking-in.ts'],
    how: 'Monitors, auditors and whoever else DWP sends are let in to read, within a scope, until a last day.',
  },
];
