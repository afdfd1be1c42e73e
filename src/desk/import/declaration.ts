import type { Field } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import { isPaperAsked, saysPaperOnly } from '../restricted/paper-only.ts';

/** Asked of a whole table before a byte of it is read: a row is an electronic record as much as a form is (G2-63c). */
export const tableField: Field = {
  name: 'paperOnly',
  as: 'radios',
  label: 'Is any row about somebody whose record is kept on paper only?',
  hint: 'Ask the nominated officer if you do not know. Nothing of the table is read before you have answered',
  options: [
    { value: 'no', label: 'No row is' },
    { value: 'yes', label: 'Yes, or we cannot say. Stop, and bring nothing in' },
  ],
  mend: { missing: 'Say whether any row is about somebody whose record is kept on paper only' },
};

/** What whoever brings a table in said of it, however it was said: a field of a form, a part of a call, a word of a command. */
export interface Declared {
  readonly paperOnly: unknown;
}

/** Said on the command line by naming the option. */
export const nobodyOnPaper: Declared = { paperOnly: 'no' };

/** Why a table is not read: somebody in it is on paper only, or it was not said that nobody is. Null where nobody is. */
export function declarationRefusal(said: unknown): Refusal | null {
  if (saysPaperOnly(said)) return tablePaperOnly;
  if (!isPaperAsked(said)) return tableNotAsked;
  return [(said as Declared).paperOnly]
    .flat()
    .every((answer) => denied.has(String(answer).trim().toLowerCase()))
    ? null
    : tableNotAsked;
}

const denied: ReadonlySet<string> = new Set(['no', 'false', '0', 'off']);

const clauses = ['G2-63a', 'G2-63c', 'G2-63g'] as const;

const tablePaperOnly: Refusal = {
  code: 'import.paper-only',
  says: 'A row may be about somebody whose record is kept on paper only, so the table was not read and nothing of it is kept.',
  remedy:
    'Pass what concerns them to the nominated officer on paper. Bring the table in once nobody in it is one of them.',
  clauses,
};

const tableNotAsked: Refusal = {
  code: 'import.paper-only-not-asked',
  says: 'It is not said that no row is about somebody whose record is kept on paper only. Nothing has been read or kept.',
  remedy: 'Ask the nominated officer, and say so before the table.',
  clauses,
  at: 'paperOnly',
};
