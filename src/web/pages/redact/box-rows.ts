import type { Field } from '#core/form.ts';
import type { Fault } from '#web/forms/faults.ts';
import { fieldId, oneOf, type Posted } from '#web/forms/posted.ts';

/** The parts of a box as they are typed, in the order they stand. */
export const measures = ['page', 'left', 'top', 'width', 'height'] as const;
const parts = [...measures, 'reason'] as const;
type Part = (typeof parts)[number];

/** More than anybody draws on one document in one go. */
const most = 100;

/** Row "NN" is the one script makes new rows of. */
type At = number | 'NN';

export const nameOf = (at: At, part: Part): string => `boxes.${at}.${part}`;

const labels: Readonly<Record<Part, string>> = {
  page: 'Page',
  left: 'From the left, mm',
  top: 'From the top, mm',
  width: 'Width, mm',
  height: 'Height, mm',
  reason: 'Why?',
};

/** The fields of one box. */
export const fieldsOf = (at: At): Field[] =>
  parts.map((part) => ({
    name: nameOf(at, part),
    as: 'text',
    label: labels[part],
    spellcheck: part === 'reason',
    autocomplete: 'off',
  }));

/** How many boxes a form holds. */
export function boxesIn(typed: Posted): number {
  const rows = Object.keys(typed).flatMap((name) => {
    const at = /^boxes\.(\d{1,3})\./.exec(name)?.[1];
    return at === undefined ? [] : [Number(at) + 1];
  });
  return Math.min(most, Math.max(0, ...rows));
}

/** What was typed with one box more, on the page that is looked at. */
export const withBox = (typed: Posted, page: number): Posted =>
  boxesIn(typed) >= most ? typed : { ...typed, [nameOf(boxesIn(typed), 'page')]: String(page) };

/** What was typed without one of the boxes; those after it move up. */
export function withoutBox(typed: Posted, gone: number): Posted {
  const rows = Array.from({ length: boxesIn(typed) }, (_, at) => rowAt(typed, at)).filter(
    (_, at) => at !== gone,
  );
  const others = Object.entries(typed).filter(([name]) => !/^boxes\.\d/.test(name));
  return Object.fromEntries([
    ...others,
    ...rows.flatMap((row, at) => parts.map((part) => [nameOf(at, part), row[part]] as const)),
  ]);
}

const rowAt = (typed: Posted, at: number): Record<Part, string> =>
  Object.fromEntries(parts.map((part) => [part, oneOf(typed, nameOf(at, part)).trim()])) as Record<
    Part,
    string
  >;

/** The boxes as the command takes them, and what could not be read. A row with no measure and no reason is left out. */
export function readBoxes(typed: Posted): { boxes: Record<string, unknown>[]; faults: Fault[] } {
  const boxes: Record<string, unknown>[] = [];
  const faults: Fault[] = [];
  for (let at = 0; at < boxesIn(typed); at += 1) {
    const row = rowAt(typed, at);
    if (parts.every((part) => part === 'page' || row[part] === '')) continue;
    const box: Record<string, unknown> = { reason: row.reason };
    for (const measure of measures) {
      const number = /^-?\d{1,5}([.,]\d{1,3})?$/.test(row[measure])
        ? Number(row[measure].replace(',', '.'))
        : Number.NaN;
      const wrong = Number.isNaN(number) || (measure === 'page' && !Number.isInteger(number));
      if (wrong) faults.push(fault(at, measure, 'must be a number, like 12 or 12.5'));
      box[measure] = number;
    }
    if (row.reason === '') faults.push(fault(at, 'reason', 'is not answered'));
    boxes.push(box);
  }
  return { boxes, faults };
}

const fault = (at: number, part: Part, says: string): Fault => ({
  field: nameOf(at, part),
  says: `Box ${at + 1}: “${labels[part]}” ${says}`,
  href: `#${fieldId(nameOf(at, part))}`,
});
