import type { Day } from '#core/day.ts';
import { listInWords } from '#core/day-in-words.ts';
import type { Option } from '#core/form.ts';
import type { Fault } from '#web/forms/faults.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readDay } from '#web/forms/read-day.ts';
import { addressOf } from './places.ts';

/** What of a list is asked for, as its address says it and as its filter shows it again. */
export interface Asked {
  readonly path: string;
  /** As it was typed or chosen, by the name of its field; what is not there was not asked. */
  readonly typed: Readonly<Record<string, string>>;
  readonly after: string | undefined;
  /** How many stood on the pages before. */
  readonly shown: number;
}

/** What is asked for, out of an address. What has no such name is left out: people shorten links. */
export function askedIn(path: string, posted: Posted, names: readonly string[]): Asked {
  const entries = names.map((name) => [name, oneOf(posted, name).trim()] as const);
  const shown = Number(oneOf(posted, 'shown'));
  return {
    path,
    typed: Object.fromEntries(entries.filter(([, value]) => value !== '')),
    after: oneOf(posted, 'after') || undefined,
    shown: Number.isInteger(shown) && shown > 0 && shown < 10_000_000 ? shown : 0,
  };
}

/** One of some values, or nothing where it is none of them. */
export const among = <Value extends string>(
  values: readonly Value[],
  typed: string | undefined,
): Value | undefined => values.find((value) => value === typed);

/** The two days of a filter, and what could not be read of them. */
export function daysIn(posted: Posted): {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const dayIn = (name: 'from' | 'to', label: string): Day | undefined => {
    const read = readDay(posted, name);
    if ('wrong' in read)
      faults.push({ field: name, says: `“${label}” ${read.says}`, href: `#filter-${name}` });
    return 'day' in read ? read.day : undefined;
  };
  return { from: dayIn('from', 'From'), to: dayIn('to', 'To'), faults };
}

/** The address of the same list from its beginning, changed in what is named. */
export const addressIn = (
  { path, typed }: Asked,
  change: Readonly<Record<string, string | undefined>> = {},
): string => addressOf(path, { ...typed, ...change });

type Field = { readonly name: string; readonly label: string } & (
  | { readonly all: string; readonly options: readonly Option[] }
  | { readonly type: 'date' | 'text' }
);

/** A filter as its macro draws it. `kept` are values that stay as they are and are no field of it. */
export function filterOf(asked: Asked, fields: readonly Field[], kept: readonly string[] = []) {
  const { path, typed } = asked;
  const on = fields.flatMap((field) => {
    const value = typed[field.name];
    if (value === undefined) return [];
    const chosen = 'options' in field ? field.options.find((each) => each.value === value)?.label : value;
    return [`${field.label.toLowerCase()}: ${chosen ?? value}`];
  });
  const hidden = Object.fromEntries(
    kept.flatMap((name) => (typed[name] === undefined ? [] : [[name, typed[name]]])),
  );
  return {
    action: path,
    hidden,
    fields: fields.map((field) =>
      'options' in field
        ? {
            name: field.name,
            label: field.label,
            options: [{ value: '', label: field.all }, ...field.options].map((option) => ({
              ...option,
              chosen: (typed[field.name] ?? '') === option.value,
            })),
          }
        : { name: field.name, label: field.label, type: field.type, value: typed[field.name] ?? '' },
    ),
    on: on.length === 0 ? null : `Shown are only those with ${listInWords(on)}.`,
    clear: addressOf(path, hidden),
  };
}

/** The way to the rest of a list. */
export function pagingOf(asked: Asked, count: number, next: string | null, order: string) {
  if (next === null && asked.shown === 0) return null;
  const last = asked.shown + count;
  return {
    next:
      next === null
        ? null
        : { href: addressIn(asked, { after: next, shown: String(last) }), label: 'Show the next 25' },
    says: `${asked.shown + 1} to ${last}, ${order}.`,
    first: asked.shown === 0 ? null : addressIn(asked),
  };
}
