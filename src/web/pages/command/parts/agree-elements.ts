import type { Field } from '#core/form.ts';
import type { OpenCommand } from '#desk/complaint/command/open-command.ts';
import type { Part } from './part.ts';
import { rowsIn, withoutRow, withRow } from './rows.ts';

const list = 'elements';
const most = 50;

/** What a complaint is, thing by thing: elements are added, changed and taken out. */
export const agreeElements: Part = {
  add: 'Add another element',
  groups(typed, open) {
    const rows = Math.max(1, rowsIn(list, typed));
    return Array.from({ length: Math.min(rows, most) }, (_, at) => ({
      legend: `Element ${at + 1}`,
      fields: fieldsOf(at, open),
      remove: rows > 1 ? `remove-${at}` : null,
    }));
  },
  pressed(press, typed) {
    if (press === 'add') return rowsIn(list, typed) >= most ? typed : withRow(list, typed);
    const gone = /^remove-(\d{1,2})$/.exec(press)?.[1];
    return gone === undefined ? null : withoutRow(list, typed, Number(gone));
  },
  tidy(input) {
    const rows = (Array.isArray(input.elements) ? input.elements : []) as Record<string, unknown>[];
    const elements = rows
      .filter((row) => row !== undefined && ['title', 'wanted'].some((name) => row[name] !== undefined))
      // Whoever was asked and named nothing wants nothing in particular: that is not the same as not asked.
      .map((row) => ({ ...row, wanted: row.wanted ?? '' }));
    return { ...input, elements };
  },
};

function fieldsOf(at: number, { offers }: OpenCommand): Field[] {
  const name = (part: string): string => `${list}.${at}.${part}`;
  return [
    { name: name('id'), as: 'hidden', label: 'Which' },
    {
      name: name('title'),
      as: 'text',
      label: 'What went wrong?',
      hint: at === 0 ? 'A few words: Travel costs for January were not paid' : undefined,
      mend: { missing: 'Say in a few words what went wrong' },
    },
    {
      name: name('wanted'),
      as: 'text',
      label: 'What would put it right, in their words?',
      optional: true,
    },
    {
      name: name('about'),
      as: 'select',
      label: 'Who or what is it about?',
      optional: true,
      options: offers.subjects?.options ?? [],
    },
    { name: name('happenedOn'), as: 'day', label: 'When did it happen?', optional: true },
    {
      name: name('staff'),
      as: 'checkboxes',
      label: 'Which of us is it about?',
      hint: 'They may neither handle it nor review it',
      optional: true,
      options: offers.staff?.options ?? [],
    },
  ].map((field) => field as Field);
}
