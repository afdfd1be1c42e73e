import type { Field } from '#core/form.ts';
import { type Fault, faultInWords } from './faults.ts';
import { allOf, boxName, fieldId, oneOf, type Posted } from './posted.ts';
import { readDay } from './read-day.ts';

/** What a form held: the input for the command's schema, and what could not even be read. */
export interface Read {
  readonly input: Record<string, unknown>;
  readonly faults: readonly Fault[];
}

/**
 * Turns a form's body into a command's plain input, by the form's fields and nothing else: names that are no field of it
 * are ignored. An empty answer is absent. No rule is known here; the schema and the kind judge what was said.
 */
export function readForm(fields: readonly Field[], posted: Posted): Read {
  const input: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const field of fields) {
    if (field.as === 'day') {
      const typed = readDay(posted, field.name);
      if ('day' in typed) put(input, field.name, typed.day);
      else if ('empty' in typed && cleared(field, posted))
        faults.push({
          field: field.name,
          says: faultInWords(field, 'missing'),
          href: `#${fieldId(boxName(field.name, 'day'))}`,
        });
      else if ('wrong' in typed) {
        const says = field.mend?.['not-a-day'] ?? `“${field.label}” ${typed.says}`;
        const box = typed.wrong[0] ?? 'day';
        faults.push({ field: field.name, says, href: `#${fieldId(boxName(field.name, box))}` });
      }
      continue;
    }
    const value = valueOf(field, posted);
    if (value === 'neither') {
      const says = faultInWords(field, 'not-a-choice');
      faults.push({ field: field.name, says, href: `#${fieldId(field.name)}` });
    } else if (value !== undefined) put(input, field.name, value);
  }
  return { input, faults };
}

/** A day the page had filled in, and somebody emptied: it is asked for, never taken to be today again. */
const cleared = ({ name, starts, optional }: Field, posted: Posted): boolean =>
  starts === 'today' && optional !== true && Object.hasOwn(posted, boxName(name, 'day'));

/** The plain value of an answer; undefined when there is none, "neither" when yes or no was asked and something else came. */
function valueOf({ name, as }: Field, posted: Posted): unknown {
  switch (as) {
    case 'checkboxes':
      return allOf(posted, name).filter((each) => each !== '');
    case 'lines':
      return lineEnds(oneOf(posted, name))
        .split('\n')
        .map((each) => each.trim())
        .filter((each) => each !== '');
    case 'yes-no': {
      const answer = oneOf(posted, name);
      return answer === '' ? undefined : answer === 'yes' ? true : answer === 'no' ? false : 'neither';
    }
    case 'password':
      return oneOf(posted, name) === '' ? undefined : oneOf(posted, name);
    case 'textarea':
      return blankAsNone(lineEnds(oneOf(posted, name)).trimEnd());
    default:
      return blankAsNone(oneOf(posted, name).trim());
  }
}

/** Browsers post line ends as CR LF whatever was typed. */
const lineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');
const blankAsNone = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

/** Puts a value at a dotted path; a part that is a number makes a list ("elements.0.finding"). */
function put(input: Record<string, unknown>, name: string, value: unknown): void {
  const parts = name.split('.');
  let at: Record<string, unknown> = input;
  for (const [depth, part] of parts.entries()) {
    const next = parts[depth + 1];
    if (next === undefined) at[part] = value;
    else {
      at[part] ??= /^\d+$/.test(next) ? [] : {};
      at = at[part] as Record<string, unknown>;
    }
  }
}
