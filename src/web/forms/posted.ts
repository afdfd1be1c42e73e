import type { Field } from '#core/form.ts';

/** A form's body as it arrives: every value text, several where a name repeats. */
export type Posted = Readonly<Record<string, string | readonly string[]>>;

/** The boxes a day is typed in, by what their names end with. */
export const dayBoxes = ['day', 'month', 'year'] as const;
export type DayBox = (typeof dayBoxes)[number];

export const boxName = (field: string, box: DayBox): string => `${field}-${box}`;

/** The id of a field's first control: names may hold dots, which an address's # part reads as they are but scripts do not. */
export const fieldId = (name: string): string => name.replaceAll('.', '-');

/** The one text posted under a name; the first where there are several, empty where there is none. */
export function oneOf(posted: Posted, name: string): string {
  const value = Object.hasOwn(posted, name) ? posted[name] : undefined;
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

/** Every text posted under a name. */
export function allOf(posted: Posted, name: string): readonly string[] {
  const value = Object.hasOwn(posted, name) ? posted[name] : undefined;
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** A command's input as the form would post it: what a form shows when it is opened with answers already in it. */
export function postedFrom(fields: readonly Field[], input: Readonly<Record<string, unknown>>): Posted {
  const posted: Record<string, string | string[]> = {};
  for (const { name, as } of fields) {
    const value = valueAt(input, name);
    if (value === undefined || value === null) continue;
    if (as === 'day') {
      const [year = '', month, day] = asText(value).split('-');
      posted[boxName(name, 'day')] = String(Number(day));
      posted[boxName(name, 'month')] = String(Number(month));
      posted[boxName(name, 'year')] = year;
    } else if (as === 'checkboxes') posted[name] = listOf(value);
    else if (as === 'lines') posted[name] = listOf(value).join('\n');
    else if (as === 'yes-no') posted[name] = value === true ? 'yes' : 'no';
    else posted[name] = asText(value);
  }
  return posted;
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(asText) : [asText(value)]);

/** A text or a number as it would be typed. Throws on anything else: a form's field cannot hold it. */
function asText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new TypeError(`a field of a form cannot hold ${JSON.stringify(value)}`);
}

/** What stands at a dotted path of an input, or undefined. */
export function valueAt(input: unknown, name: string): unknown {
  let at = input;
  for (const part of name.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}
