import type { Day } from '#core/day.ts';
import type { Field, Form, Option } from '#core/form.ts';
import type { Fault } from './faults.ts';
import { allOf, boxName, dayBoxes, fieldId, oneOf, type Posted } from './posted.ts';

/** One field as the field macro draws it (macros/field.njk). */
export interface FieldView {
  readonly as: Field['as'];
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly optional: boolean;
  readonly hint: string | null;
  readonly fault: string | null;
  readonly value: string;
  readonly boxes: readonly { readonly name: string; readonly value: string; readonly wrong: boolean }[];
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
    readonly hint: string | null;
    readonly chosen: boolean;
  }[];
  /** Choices short enough to stand in one row. */
  readonly inline: boolean;
  readonly autocomplete: string | null;
  readonly spellcheck: boolean;
  readonly type: 'text' | 'email' | 'tel';
}

/** A whole form as the form macro draws it (macros/form.njk). */
export interface FormView {
  readonly title: string;
  readonly about: string;
  readonly button: string;
  readonly final: boolean;
  readonly action: string;
  readonly multipart: boolean;
  readonly hidden: Readonly<Record<string, string>>;
  readonly fields: readonly FieldView[];
  /** The same fields by name, for pages that place them one by one. */
  readonly field: Readonly<Record<string, FieldView>>;
  readonly faults: readonly Fault[];
  readonly cancel: { readonly href: string; readonly label: string } | null;
}

export interface Showing {
  /** Where the form is posted. */
  readonly action: string;
  readonly today: Day;
  /** What was typed, when the form comes back; what it opens with, made by `postedFrom`; or nothing. */
  readonly typed?: Posted;
  readonly faults?: readonly Fault[];
  /** The lists a field's options may come from, by name. */
  readonly offers?: Readonly<Record<string, readonly Option[]>>;
  /** Values carried along unseen: the version the page was opened at, and the like. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** A way out without doing anything. */
  readonly cancel?: { readonly href: string; readonly label: string };
}

/** Everything a form's macro needs, from the form's data and what was typed. */
export function formView(form: Form, showing: Showing): FormView {
  const { faults = [], hidden = {} } = showing;
  const shown = form.fields.filter((field) => field.as !== 'hidden');
  const fields = shown.map((field) => fieldView(field, showing));
  const carried = form.fields.filter((field) => field.as === 'hidden');
  return {
    title: form.title,
    about: form.about,
    button: form.button,
    final: form.final === true,
    action: showing.action,
    multipart: shown.some((field) => field.as === 'file'),
    hidden: {
      ...Object.fromEntries(carried.map((field) => [field.name, valueShown(field, showing)])),
      ...hidden,
    },
    fields,
    field: Object.fromEntries(fields.map((field) => [field.name, field])),
    faults,
    cancel: showing.cancel ?? null,
  };
}

/** The longest choice that still stands in one row with others, and the most of them. */
const shortChoice = 26;
const fewChoices = 6;

function fieldView(field: Field, showing: Showing): FieldView {
  const fault = showing.faults?.find((each) => each.field === field.name);
  const options = optionsOf(field, showing);
  const chosen = showing.typed === undefined ? startsAs(field) : allOf(showing.typed, field.name);
  const inline = options.every(({ label, hint }) => hint === undefined && label.length <= shortChoice);
  return {
    as: field.as,
    id: fieldId(field.name),
    name: field.name,
    label: field.label,
    optional: field.optional === true,
    hint: field.hint ?? (field.as === 'lines' ? 'One on each line' : null),
    fault: fault?.says ?? null,
    value: valueShown(field, showing),
    boxes: field.as === 'day' ? boxesOf(field, showing, fault) : [],
    choices: options.map(({ value, label, hint }) => ({
      value,
      label,
      hint: hint ?? null,
      chosen: chosen.includes(value),
    })),
    inline: inline && options.length <= fewChoices,
    autocomplete: field.autocomplete ?? null,
    spellcheck: field.spellcheck !== false,
    type: typeOf(field),
  };
}

const typeOf = ({ autocomplete }: Field): FieldView['type'] =>
  autocomplete === 'email' || autocomplete === 'username' ? 'email' : autocomplete === 'tel' ? 'tel' : 'text';

const startsAs = (field: Field): readonly string[] => (field.starts === undefined ? [] : [field.starts]);

function valueShown(field: Field, { typed }: Showing): string {
  if (field.as === 'password') return '';
  return typed === undefined ? (field.starts ?? '') : oneOf(typed, field.name);
}

function optionsOf(field: Field, { offers = {} }: Showing): readonly Option[] {
  if (field.as === 'yes-no')
    return [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ];
  if (field.options === undefined) return [];
  if (!('from' in field.options)) return field.options;
  const offered = offers[field.options.from];
  if (offered === undefined) throw new RangeError(`the form offers no list called ${field.options.from}`);
  return offered;
}

function boxesOf(field: Field, { typed, today }: Showing, fault: Fault | undefined): FieldView['boxes'] {
  const starts = field.starts === 'today' ? today : (field.starts ?? '');
  const [year = '', month = '', day = ''] = starts.split('-').map((part) => String(Number(part)));
  const opening = starts === '' ? { day: '', month: '', year: '' } : { day, month, year };
  const wrongFrom = dayBoxes.findIndex((box) => fault?.href === `#${fieldId(boxName(field.name, box))}`);
  return dayBoxes.map((box, at) => ({
    name: box,
    value: typed === undefined ? opening[box] : oneOf(typed, boxName(field.name, box)),
    // A fault that begins at the first box is of the whole date; one that begins later is of that box.
    wrong: fault !== undefined && (wrongFrom <= 0 || wrongFrom === at),
  }));
}
