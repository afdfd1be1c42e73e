import { type Period, periodFrom, periodInWords } from '#core/period.ts';
import type { TryField } from '#desk/rule-pages/try-fields.ts';
import type { Fault } from '#web/forms/faults.ts';
import { allOf, oneOf, type Posted } from '#web/forms/posted.ts';
import { readDay } from '#web/forms/read-day.ts';
import { nameInWords } from './words.ts';
import { exampleOf, readWritten, written } from './written.ts';

/** Facts as they stand in an address, as a question takes them; what cannot be read is a fault of its field. */
export function factsFrom(
  fields: readonly TryField[],
  asked: Posted,
): { readonly facts: Readonly<Record<string, unknown>>; readonly faults: readonly Fault[] } {
  const facts: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const field of fields) {
    const text = oneOf(asked, field.name).trim();
    if (field.as === 'some' && Object.hasOwn(asked, field.name)) {
      facts[field.name] = allOf(asked, field.name).filter((each) => each !== '');
      continue;
    }
    if (text === '') continue;
    if (field.shape.none !== undefined && text.toLowerCase() === 'none') {
      facts[field.name] = null;
      continue;
    }
    const read = readFact(field, text, asked);
    if ('fact' in read) facts[field.name] = read.fact;
    else faults.push({ field: field.name, says: read.wrong, href: `#fact-${field.name}` });
  }
  return { facts, faults };
}

function readFact(
  { name, as, shape }: TryField,
  text: string,
  asked: Posted,
): { readonly fact: unknown } | { readonly wrong: string } {
  const label = `“${nameInWords(name)}”`;
  switch (as) {
    case 'day': {
      const typed = readDay(asked, name);
      // An instant with its zone is no day as people type one: the rule itself reads it.
      return 'day' in typed ? { fact: typed.day } : { fact: text };
    }
    case 'yes-no':
      return text === 'yes'
        ? { fact: true }
        : text === 'no'
          ? { fact: false }
          : { wrong: `Choose yes or no for ${label}` };
    case 'number':
      return Number.isFinite(Number(text)) ? { fact: Number(text) } : { wrong: `${label} must be a number` };
    case 'period': {
      const period = periodFrom(text);
      return period === null ? { wrong: `Write ${label} like 10 working days or 4 weeks` } : { fact: period };
    }
    case 'parts': {
      const fact = readWritten(text, shape);
      return fact === undefined
        ? { wrong: `${label} cannot be read: write it like ${exampleOf(shape)}` }
        : { fact };
    }
    default:
      return { fact: text };
  }
}

/** Facts as they stand in an address: the way to a question with its facts filled in. */
export function addressOf(
  id: string,
  fields: readonly TryField[],
  facts: Readonly<Record<string, unknown>>,
): string {
  const query = new URLSearchParams({ ask: 'yes' });
  for (const field of fields) {
    const fact = facts[field.name];
    if (fact === undefined) continue;
    if (field.as === 'some' && Array.isArray(fact))
      for (const each of fact.length === 0 ? [''] : fact) query.append(field.name, String(each));
    else query.set(field.name, asTyped(field, fact));
  }
  return `/rules/${encodeURIComponent(id)}?${query.toString()}#try`;
}

function asTyped({ as, shape }: TryField, fact: unknown): string {
  if (fact === null) return shape.none === undefined ? '' : 'none';
  if (as === 'parts') return written(fact, shape);
  if (as === 'yes-no') return fact === true ? 'yes' : fact === false ? 'no' : '';
  if (as === 'period' && isPeriod(fact)) return periodInWords(fact);
  if (typeof fact === 'string') return fact;
  return JSON.stringify(fact);
}

const isPeriod = (fact: unknown): fact is Period =>
  typeof fact === 'object' && fact !== null && 'value' in fact && 'unit' in fact;
