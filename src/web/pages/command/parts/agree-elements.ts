import type { Field } from '#core/form.ts';
import type { OpenCommand } from '#desk/complaint/command/open-command.ts';
import { allOf } from '#web/forms/posted.ts';
import type { Part } from './part.ts';
import { rowsIn, withoutRow, withRow } from './rows.ts';

const list = 'elements';
const most = 50;
const nameOf = (at: number, part: string): string => `${list}.${at}.${part}`;

/** What a complaint is, thing by thing: elements are added, changed and taken out. */
export const agreeElements: Part = {
  add: 'Add another element',
  groups(typed, open) {
    const rows = Math.max(1, rowsIn(list, typed));
    return Array.from({ length: Math.min(rows, most) }, (_, at) => ({
      legend: `Element ${at + 1}`,
      fields: fieldsOf(at),
      beside: besideOf(at, open),
      folded: {
        says: 'Is it about one of us?',
        open: allOf(typed, nameOf(at, 'staff')).length > 0,
        fields: [staffOf(at, open)],
      },
      remove: rows > 1 ? `remove-${at}` : null,
    }));
  },
  pressed(press, typed) {
    if (press === 'add') return rowsIn(list, typed) >= most ? typed : withRow(list, typed);
    const gone = /^remove-(\d{1,2})$/.exec(press)?.[1];
    return gone === undefined ? null : withoutRow(list, typed, Number(gone));
  },
  tidy(input) {
    const rows = (Array.isArray(input.elements) ? input.elements : []) as (
      | Record<string, unknown>
      | undefined
    )[];
    const elements = rows
      .filter((row) => row?.title !== undefined || row?.wanted !== undefined)
      // Whoever was asked and named nothing wants nothing in particular: that is not the same as not asked.
      .map((row) => ({ ...row, wanted: row?.wanted ?? '' }));
    return { ...input, elements };
  },
};

const fieldsOf = (at: number): Field[] => [
  { name: nameOf(at, 'id'), as: 'hidden', label: 'Which' },
  {
    name: nameOf(at, 'title'),
    as: 'text',
    label: 'What went wrong?',
    ...(at === 0 ? { hint: 'A few words: Travel costs for January were not paid' } : {}),
    mend: { missing: 'Say in a few words what went wrong' },
  },
  {
    name: nameOf(at, 'wanted'),
    as: 'text',
    label: 'What would put it right, in their words?',
    optional: true,
  },
];

const besideOf = (at: number, { offers }: OpenCommand): Field[] => [
  {
    name: nameOf(at, 'about'),
    as: 'select',
    label: 'Who or what is it about?',
    optional: true,
    options: offers.subjects?.options ?? [],
  },
  { name: nameOf(at, 'happenedOn'), as: 'day', label: 'When did it happen?', optional: true },
];

const staffOf = (at: number, { offers }: OpenCommand): Field => ({
  name: nameOf(at, 'staff'),
  as: 'checkboxes',
  label: 'Whom?',
  hint: 'They may neither handle it nor review it',
  optional: true,
  options: offers.staff?.options ?? [],
});
