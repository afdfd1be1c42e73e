import type { Field } from '#core/form.ts';
import type { OpenCommand } from '#desk/complaint/command/open-command.ts';
import type { Posted } from '#web/forms/posted.ts';
import type { Part } from './part.ts';
import { rowsIn, withoutRow, withRow } from './rows.ts';

const list = 'recommendations';
const most = 50;

/** What ICE finds of each element, and what it recommends: a row each, with who does it and by when. */
export const recordIceReport: Part = {
  add: 'Add another recommendation',
  own(fields, open) {
    const listed = new Set([list, 'systemic']);
    return fields
      .filter(({ name }) => !listed.has(name))
      .flatMap((field) => (field.name === 'overall' ? [field, ...findingFields(field, open)] : [field]));
  },
  groups(typed) {
    const rows = Math.max(1, rowsIn(list, typed));
    return Array.from({ length: Math.min(rows, most) }, (_, at) => ({
      legend: `Recommendation ${at + 1}`,
      fields: fieldsOf(at),
      beside: besideOf(at),
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
    const findings = elementsOf(open).flatMap(({ value }) => {
      const finding = input[`finding-${value}`];
      return finding === undefined ? [] : [{ element: value, finding }];
    });
    const rest = Object.entries(input).filter(([name]) => name !== list && !name.startsWith('finding-'));
    const recommendations = rows.filter((row) => Object.values(row ?? {}).some((said) => said !== undefined));
    return {
      ...Object.fromEntries(rest),
      ...(findings.length > 0 ? { findings } : {}),
      ...(recommendations.length > 0 ? { recommendations } : {}),
    };
  },
};

/** The form opens with one row, which is counted once it has been sent. */
const oneAtLeast = (typed: Posted): Posted => (rowsIn(list, typed) === 0 ? withRow(list, typed) : typed);

const elementsOf = ({ offers }: OpenCommand) => offers.elements?.options ?? [];

/** One element has the finding of the whole; of several each is asked. */
function findingFields({ options = [] }: Field, open: OpenCommand): Field[] {
  const elements = elementsOf(open);
  if (elements.length < 2) return [];
  return elements.map(({ value, label }, at) => ({
    name: `finding-${value}`,
    as: 'radios',
    label: `What does it find of element ${at + 1}, “${label}”?`,
    options,
  }));
}

const fieldsOf = (at: number): Field[] => [
  {
    name: `${list}.${at}.says`,
    as: 'text',
    label: 'What does it recommend?',
    optional: at === 0,
    mend: { missing: 'Say what it recommends' },
  },
  {
    name: `${list}.${at}.systemic`,
    as: 'yes-no',
    label: 'Does it go beyond this person’s case?',
    hint: 'If it does, it goes to the improvement register too',
    optional: true,
  },
];

const besideOf = (at: number): Field[] => [
  { name: `${list}.${at}.owner`, as: 'text', label: 'Who does it?', optional: true, spellcheck: false },
  { name: `${list}.${at}.by`, as: 'day', label: 'By when?', optional: true },
];
