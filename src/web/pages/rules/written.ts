import { isDeepStrictEqual } from 'node:util';
import { dayFrom } from '#core/day.ts';
import { packTitle } from '#desk/rule-pages/pack-title.ts';
import { isDay, type Shape } from '#desk/rule-pages/try-fields.ts';
import { readDay } from '#web/forms/read-day.ts';
import { partName, valueInWords, wordInWords } from './words.ts';

/**
 * A fact with parts, written as the worked examples show it: "by provider, at 5 February 2018", one to a line where there may
 * be several. What words would lose is written as JSON.
 */
export function written(fact: unknown, shape: Shape): string {
  if (fact === null) return '';
  const text =
    Array.isArray(fact) && fact.length > 0 ? fact.map(valueInWords).join('\n') : valueInWords(fact);
  return isDeepStrictEqual(readWritten(text, shape), fact) ? text : JSON.stringify(fact);
}

/** What a text in words or in JSON says, as a rule takes it; undefined where it cannot be read. */
export function readWritten(text: string, shape: Shape): unknown {
  if (/^[[{]/.test(text)) return readJson(text);
  const ways = waysOf(shape);
  const lines = text
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const one = lines.length === 1 ? readOne(text.trim(), ways) : undefined;
  if (one !== undefined) return one;
  const list = ways.find(({ type }) => type === 'array');
  if (list === undefined) return undefined;
  if (text === 'none') return [];
  const read = lines.map((line) => readWritten(line, list.items ?? {}));
  return read.includes(undefined) ? undefined : read;
}

/** Whether a fact is a list, and is typed on several lines. */
export const severalLines = (shape: Shape): boolean =>
  waysOf(shape).every(({ type }) => type === 'array' || type === 'null');

/** How a fact is written, by an example of its shape: "by provider, at 5 February 2018". */
export function exampleOf(shape: Shape): string {
  const ways = waysOf(shape);
  const list = ways.find(({ type }) => type === 'array');
  const parts = ways.find(({ type }) => type === 'object');
  if (parts?.properties !== undefined)
    return Object.entries(parts.properties)
      .slice(0, 3)
      .map(([name, part]) => `${partName(name)} ${exampleOf(part)}`)
      .join(', ');
  if (parts?.additionalProperties !== undefined)
    return `contribution ${exampleOf(parts.additionalProperties)}`;
  if (list?.items !== undefined && Object.keys(list.items).length > 0) return exampleOf(list.items);
  const chosen = ways.find((way) => way.enum !== undefined)?.enum?.[0];
  if (chosen !== undefined) return wordInWords(chosen);
  if (ways.some(isDay)) return '5 February 2018';
  if (ways.some(({ type }) => type === 'integer' || type === 'number')) return '2';
  return ways.some(({ type }) => type === 'boolean') ? 'yes' : 'a word';
}

/** Every shape a fact may have, with the choices between them laid out flat. */
const waysOf = (shape: Shape): Shape[] =>
  shape.anyOf !== undefined
    ? shape.anyOf.flatMap(waysOf)
    : Array.isArray(shape.type)
      ? shape.type.map((type: string) => ({ ...shape, type }))
      : [shape];

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readOne(text: string, ways: readonly Shape[]): unknown {
  const may = (...types: string[]): boolean =>
    ways.some(({ type }) => type === undefined || types.includes(type as string));
  if (may('boolean') && /^(?:yes|no)$/i.test(text)) return text.toLowerCase() === 'yes';
  if (may('integer', 'number') && /^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (text === 'none' && may('null')) return null;
  const parts = ways.find(({ type }) => type === 'object');
  if (parts !== undefined) return readParts(text, parts);
  const texts = ways.filter(({ type }) => type === 'string');
  for (const way of texts) {
    if (way.enum !== undefined)
      return way.enum.find((each) =>
        [each, wordInWords(each), packTitle(each) ?? each].some((word) => same(word, text)),
      );
    if (isDay(way)) return dayIn(text);
  }
  return texts.length > 0 || may() ? text : undefined;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** A day as people write it, with its weekday or without; anything else is left to the rule, which reads instants too. */
function dayIn(text: string): string {
  const plain = text.replace(/^[a-z]+day\s+/i, '');
  const typed = readDay({ day: plain }, 'day');
  return dayFrom(text) ?? ('day' in typed ? typed.day : text);
}

/** "by provider, at 5 February 2018": each part begins with its name. */
function readParts(text: string, { properties, additionalProperties }: Shape): unknown {
  const names = Object.keys(properties ?? {}).toSorted((a, b) => b.length - a.length);
  const read: Record<string, unknown> = {};
  for (const part of text.split(/,\s*/)) {
    const name = names.find((each) => [each, partName(each)].some((word) => begins(part, word)));
    const [first = ''] = part.split(' ');
    const shape = name === undefined ? additionalProperties : properties?.[name];
    if (shape === undefined) return undefined;
    const rest = part.slice(
      name === undefined || begins(part, name) ? (name ?? first).length : partName(name).length,
    );
    const value = readWritten(rest.trim(), shape);
    if (value === undefined) return undefined;
    read[name ?? first] = value;
  }
  return read;
}

const begins = (part: string, word: string): boolean =>
  part.toLowerCase().startsWith(`${word.toLowerCase()} `);
