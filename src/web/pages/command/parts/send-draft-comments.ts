import type { Field } from '#core/form.ts';
import type { OpenCommand } from '#desk/complaint/command/open-command.ts';
import type { Posted } from '#web/forms/posted.ts';
import type { Part } from './part.ts';
import { rowsIn, withoutRow, withRow } from './rows.ts';

const list = 'comments';
const most = 50;
const replaced: ReadonlySet<string> = new Set(['facts', 'reason', 'findings', 'recommendations']);

/** Comments on a draft report, a row each: what it is about, what we say, and why. */
export const sendDraftComments: Part = {
  add: 'Add another comment',
  own: (fields) => fields.filter(({ name }) => !replaced.has(name)),
  groups(typed, open) {
    const rows = Math.max(1, rowsIn(list, typed));
    return Array.from({ length: Math.min(rows, most) }, (_, at) => ({
      legend: `Comment ${at + 1}`,
      fields: fieldsOf(at, open),
      remove: rows > 1 ? `remove-${at}` : null,
    }));
  },
  pressed(press, typed) {
    if (press === 'add') return rowsIn(list, typed) >= most ? typed : withRow(list, oneAtLeast(typed));
    const gone = /^remove-(\d{1,2})$/.exec(press)?.[1];
    return gone === undefined ? null : withoutRow(list, typed, Number(gone));
  },
  tidy(input, open) {
    const rows = (Array.isArray(input[list]) ? input[list] : []) as (Record<string, unknown> | undefined)[];
    const [only, ...others] = kindsOf(open);
    const comments = rows
      .filter((row) => row?.['says'] !== undefined || row?.['reason'] !== undefined)
      .map((row) => (others.length === 0 ? { ...row, on: only?.value } : row));
    const { [list]: _rows, ...rest } = input;
    return comments.length > 0 ? { ...rest, comments } : rest;
  },
};

const oneAtLeast = (typed: Posted): Posted => (rowsIn(list, typed) === 0 ? withRow(list, typed) : typed);

/** What a provider may comment on under the contract. */
const kindsOf = ({ offers }: OpenCommand) => offers['comment-kinds']?.options ?? [];

function fieldsOf(at: number, open: OpenCommand): Field[] {
  const kinds = kindsOf(open);
  const about: Field = {
    name: `${list}.${at}.on`,
    as: 'radios',
    label: 'What is it about?',
    options: kinds,
    mend: { missing: 'Choose what the comment is about' },
  };
  return [
    // Where only facts are open to comment, there is nothing to choose.
    ...(kinds.length > 1 ? [about] : []),
    {
      name: `${list}.${at}.says`,
      as: 'textarea',
      label: kinds.length > 1 ? 'What do we say?' : 'Which fact is wrong?',
      ...(kinds.length > 1 ? {} : { hint: 'Under this contract we may comment on facts alone' }),
      mend: { missing: 'Say what the comment is' },
    },
    {
      name: `${list}.${at}.reason`,
      as: 'textarea',
      label: 'Why, and what shows it?',
      hint: 'A fact needs its reason',
      optional: true,
    },
  ];
}
